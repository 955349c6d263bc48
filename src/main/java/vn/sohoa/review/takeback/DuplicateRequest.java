package vn.sohoa.review.takeback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import vn.sohoa.review.decision.DuplicateAnswer;

/**
 * An answer to the question whether two documents are the same paper.
 *
 * @param other docCode of the other document
 */
public record DuplicateRequest(
    @NotBlank @Size(max = 60) String other,
    @NotNull DuplicateAnswer answer,
    Optional<@NotBlank @Size(max = 1000) String> reason) {}
