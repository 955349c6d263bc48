package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * A runner-up of a field as stored in the jsonb column {@code field.candidates}.
 *
 * @param box x, y, width, height in points (1/72 inch) from the page's top left
 * @param reason arguments for and against the value
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true) // rows of other versions
public record StoredFieldCandidate(
    Optional<String> raw,
    Optional<String> value,
    double confidence,
    int page,
    Optional<List<Double>> box,
    String rule,
    String reason) {}
