/** Statistics of samples; knows no database and no HTTP. */
@NullMarked
package vn.sohoa.review.measure;

import org.jspecify.annotations.NullMarked;
