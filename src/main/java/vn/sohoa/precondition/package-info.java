/** Conditional requests and ranges (RFC 9110, sections 13 and 14), without an HTTP framework. */
@NullMarked
package vn.sohoa.precondition;

import org.jspecify.annotations.NullMarked;
