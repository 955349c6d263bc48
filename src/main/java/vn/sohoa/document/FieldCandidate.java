package vn.sohoa.document;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An alternative value of a field, for the reviewer.
 *
 * @param box x, y, width, height in points (1/72 inch) from the page's top left
 * @param reason arguments for and against the value
 */
public record FieldCandidate(
    Optional<String> raw,
    Optional<String> value,
    double confidence,
    int page,
    @Schema(minItems = 4, maxItems = 4) Optional<List<Double>> box,
    String rule,
    String reason) {
  static FieldCandidate of(StoredFieldCandidate stored) {
    return new FieldCandidate(
        stored.raw(),
        stored.value(),
        stored.confidence(),
        stored.page(),
        stored.box(),
        stored.rule(),
        stored.reason());
  }
}
