package vn.sohoa.export;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.search.DocumentFilter;

/**
 * Which documents are exported; all given conditions must hold, and without any it is all of them.
 *
 * @param docCodes only these
 */
@Schema(name = "ExportFilter")
public record ExportFilter(
    Optional<String> dossier,
    Optional<String> component,
    Optional<String> kind,
    Optional<String> number,
    Optional<String> issuer,
    Optional<String> applicant,
    Optional<LocalDate> issuedFrom,
    Optional<LocalDate> issuedTo,
    Optional<LocalDate> receivedFrom,
    Optional<LocalDate> receivedTo,
    Optional<OffsetDateTime> updatedSince,
    Optional<@Size(min = 1, max = 1000) List<@NotNull String>> docCodes) {
  static final ExportFilter ALL =
      new ExportFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Returns the conditions that lists of documents have, too. */
  DocumentFilter ofList() {
    return new DocumentFilter(
        Optional.empty(),
        dossier,
        component,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        number,
        issuer,
        applicant,
        issuedFrom,
        issuedTo,
        receivedFrom,
        receivedTo,
        updatedSince);
  }
}
