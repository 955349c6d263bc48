/** Requests that clients repeat with an {@code Idempotency-Key}. */
@NullMarked
package vn.sohoa.idempotency;

import org.jspecify.annotations.NullMarked;
