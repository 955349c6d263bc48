/** Reason codes and how they are told to the outside (RFC 9457). */
@NullMarked
package vn.sohoa.problem;

import org.jspecify.annotations.NullMarked;
