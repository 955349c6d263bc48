/**
 * Reads what was filled into the gaps of a printed header (điền vào chỗ trống): number, day and
 * month, by pen, typewriter or stamp. Pure: from the ink of a page and the words of its print to
 * values with a probability. See ADR 0030.
 */
@NullMarked
package vn.sohoa.filled;

import org.jspecify.annotations.NullMarked;
