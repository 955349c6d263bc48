/** Samples that measure quality: a second person reads, a third decides (D17). */
@NullMarked
package vn.sohoa.review.sampling;

import org.jspecify.annotations.NullMarked;
