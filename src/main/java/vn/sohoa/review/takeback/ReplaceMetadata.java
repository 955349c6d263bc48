package vn.sohoa.review.takeback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a document is replaced. */
public record ReplaceMetadata(@NotBlank @Size(max = 1000) String reason) {}
