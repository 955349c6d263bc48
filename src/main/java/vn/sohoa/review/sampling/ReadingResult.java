package vn.sohoa.review.sampling;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a reading; it does not say what others have read.
 *
 * @param round what the document waits for
 * @param verdict about the lot, if this was the last document
 */
@Schema(name = "SamplingReadingResult")
public record ReadingResult(String docCode, ReadingRound round, Optional<Verdict> verdict) {}
