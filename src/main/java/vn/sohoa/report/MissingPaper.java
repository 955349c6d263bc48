package vn.sohoa.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A paper that still has to be scanned, with the data needed to find it.
 *
 * @param componentCode empty for the result
 * @param documentOnTheWay code of a document declared for it that is still being processed, failed,
 *     or is not linked to it
 */
public record MissingPaper(
    String dossierCode,
    Optional<String> componentCode,
    String name,
    String procedureCode,
    Optional<String> department,
    String applicantName,
    OffsetDateTime receivedAt,
    Optional<Integer> declaredPages,
    Optional<String> documentOnTheWay,
    @JsonIgnore int position) {
  String cursor() {
    return dossierCode + " " + position;
  }
}
