package vn.sohoa.review.takeback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Why a document is taken back.
 *
 * @param evenIfReused true to take it back although dossiers re-use it: they go on naming it, and
 *     their component is missing again
 */
public record WithdrawRequest(
    @NotBlank @Size(max = 1000) String reason, Optional<Boolean> evenIfReused) {}
