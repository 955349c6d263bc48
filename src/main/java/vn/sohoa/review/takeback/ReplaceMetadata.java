package vn.sohoa.review.takeback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a document is replaced.
 *
 * @param uploadId a finished resumable upload that the scan is in, instead of the part with a file
 */
public record ReplaceMetadata(@NotBlank @Size(max = 1000) String reason, Optional<UUID> uploadId) {}
