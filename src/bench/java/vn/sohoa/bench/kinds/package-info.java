/** Recognition and fields of samples of every kind of paper. */
@NullMarked
package vn.sohoa.bench.kinds;

import org.jspecify.annotations.NullMarked;
