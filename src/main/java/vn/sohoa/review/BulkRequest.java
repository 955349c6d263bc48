package vn.sohoa.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentRole;

/**
 * The same decisions about many documents, for one reason.
 *
 * @param docCodes each is decided by itself, so that one that is refused stops no other
 * @param dismiss codes of the open findings that are dismissed
 */
public record BulkRequest(
    @NotNull @Size(min = 1, max = 200) List<@NotBlank String> docCodes,
    Optional<@Size(min = 1, max = 100) List<@NotNull @Valid FieldChange>> fields,
    Optional<@Size(min = 1, max = 100) String> kind,
    Optional<DocumentRole> role,
    Optional<@Size(min = 1, max = 50) List<@NotNull FindingCode>> dismiss,
    @NotBlank @Size(max = 500) String reason) {

  boolean decidesNothing() {
    return fields.isEmpty() && kind.isEmpty() && role.isEmpty() && dismiss.isEmpty();
  }

  List<FindingCode> dismissed() {
    return dismiss.orElse(List.of());
  }
}
