/** Gaps of a printed header: where they are, and how their ink is cut out. */
@NullMarked
package vn.sohoa.filled.gap;

import org.jspecify.annotations.NullMarked;
