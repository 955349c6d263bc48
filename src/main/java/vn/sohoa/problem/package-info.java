/** Reason codes and problem documents (RFC 9457). */
@NullMarked
package vn.sohoa.problem;

import org.jspecify.annotations.NullMarked;
