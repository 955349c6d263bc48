/** The net that reads a line of digits, in plain Java, and the decoding of its outputs. */
@NullMarked
package vn.sohoa.filled.net;

import org.jspecify.annotations.NullMarked;
