/** Review by people (hậu kiểm): policy of blocking findings, decisions, history. */
@NullMarked
package vn.sohoa.review;

import org.jspecify.annotations.NullMarked;
