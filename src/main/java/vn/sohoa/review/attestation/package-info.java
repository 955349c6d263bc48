/** Attestation (ghi nhận tính chính xác): officers record that digital copies are right. */
@NullMarked
package vn.sohoa.review.attestation;

import org.jspecify.annotations.NullMarked;
