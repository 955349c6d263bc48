package vn.sohoa.pipeline;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Judgement on a document that could not be checked for stamps of secrecy.
 *
 * @param secret whether it is a state secret
 */
@Schema(name = "Screening")
public record Screening(@NotNull Boolean secret) {}
