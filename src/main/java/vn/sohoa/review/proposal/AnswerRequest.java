package vn.sohoa.review.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An admin's answer to a proposal. */
@Schema(name = "ProposalAnswerRequest")
public record AnswerRequest(@NotBlank @Size(max = 500) String reason) {}
