/** Documents made of pages of others: split and joined. */
@NullMarked
package vn.sohoa.review.pages;

import org.jspecify.annotations.NullMarked;
