package vn.sohoa.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.document.ComponentCodes;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Metadata that a station sends with a scan.
 *
 * @param agencyCode identification code of the authority (Quyết định 20/2020/QĐ-TTg), e.g. {@code
 *     H24.99}
 * @param dossierCode code of the dossier (mã số hồ sơ), which may be synced later than its papers
 * @param componentCode the component that the paper was filed for
 * @param componentCodes all components that the paper serves, starting with the one it was filed
 *     for; the catalogue must allow it to cover the others
 * @param declaredPages number of sides of paper that were put into the scanner
 * @param declaredNotePages number of those sides with a sticky note; each of them is scanned twice
 * @param kind id of the definition of the kind of paper, e.g. {@code quyet-dinh}; its abbreviation
 *     becomes the type in the docCode, which is {@code TL} for ever without it
 * @param physicalLocation where the paper is kept, e.g. a shelf or box
 * @param docCode code of the document in another system, by which it is found as {@code externalId}
 * @param batchId the batch that the file belongs to, which the sender has opened
 * @param typeName this and the following are what the sender knows about the paper, by the names of
 *     the national guidance
 * @param uploadId a finished resumable upload that the scan is in, instead of the part with a file
 */
public record ImportMetadata(
    @NotBlank @Pattern(regexp = "[A-Z]\\d{2}(\\.\\d{2,3}){0,3}") String agencyCode,
    @NotNull DocumentRole role,
    Optional<@Size(min = 1, max = 60) String> dossierCode,
    Optional<@Size(min = 1, max = 60) String> componentCode,
    Optional<@Size(max = 50) List<@NotNull @Size(min = 1, max = 60) String>> componentCodes,
    Optional<@Size(min = 1, max = 60) String> procedureCode,
    Optional<@Min(1) @Max(100_000) Integer> declaredPages,
    Optional<@Min(0) @Max(100_000) Integer> declaredNotePages,
    Optional<@Size(min = 1, max = 60) String> kind,
    Optional<@Size(min = 1, max = 200) String> physicalLocation,
    Optional<@Size(min = 1, max = 100) String> docCode,
    Optional<UUID> batchId,
    Optional<@Size(min = 1, max = 200) String> typeName,
    Optional<@Size(min = 1, max = 20) String> codeNumber,
    Optional<@Size(min = 1, max = 60) String> codeNotation,
    Optional<@Size(min = 1, max = 400) String> organName,
    Optional<@Size(min = 1, max = 1000) String> subject,
    Optional<@Size(min = 1, max = 100) String> language,
    Optional<@Size(min = 1, max = 1000) String> description,
    Optional<@Size(min = 1, max = 60) String> inforSign,
    Optional<@Size(min = 1, max = 200) String> keyword,
    Optional<@Size(min = 1, max = 40) String> mode,
    Optional<@Size(min = 1, max = 60) String> confidenceLevel,
    Optional<@Size(min = 1, max = 60) String> format,
    Optional<LocalDate> issuedDate,
    Optional<@Min(1) @Max(9999) Integer> pageAmount,
    Optional<UUID> uploadId) {

  /**
   * Validates the metadata.
   *
   * @throws ProblemException if values contradict each other
   */
  Declaration toDeclaration(Optional<String> fileName) {
    if (AgencyCode.parse(agencyCode).isEmpty()) {
      throw ProblemException.atPointer(
          Reason.INVALID_REQUEST, "/agencyCode", Message.of("fault.form", "H24.99", agencyCode));
    }
    List<String> components = ComponentCodes.of(componentCode, componentCodes);
    if (role == DocumentRole.RESULT && !components.isEmpty()) {
      throw ProblemException.atPointer(
          Reason.UNPROCESSABLE,
          componentCodes.isPresent() ? "/componentCodes" : "/componentCode",
          Message.of("fault.result-has-no-component"));
    }
    if (declaredNotePages.orElse(0) > declaredPages.orElse(0)) {
      throw ProblemException.atPointer(
          Reason.UNPROCESSABLE,
          "/declaredNotePages",
          Message.of("fault.more-than", "declaredPages"));
    }
    return new Declaration(
        agencyCode,
        role,
        dossierCode,
        components,
        procedureCode,
        declaredPages.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        declaredNotePages.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        fileName,
        kind,
        physicalLocation);
  }

  /**
   * Returns what the sender knows about the paper.
   *
   * @throws ProblemException VALUE_REFUSED if a value breaks the grammar of its field
   */
  PaperMetadata paper() {
    Map<String, Optional<String>> sent = new LinkedHashMap<>();
    sent.put("typeName", typeName);
    sent.put("codeNumber", codeNumber);
    sent.put("codeNotation", codeNotation);
    sent.put("organName", organName);
    sent.put("subject", subject);
    sent.put("language", language);
    sent.put("description", description);
    sent.put("inforSign", inforSign);
    sent.put("keyword", keyword);
    sent.put("mode", mode);
    sent.put("confidenceLevel", confidenceLevel);
    sent.put("format", format);
    sent.put("issuedDate", issuedDate.map(LocalDate::toString));
    sent.put("pageAmount", pageAmount.map(count -> Integer.toString(count)));
    return PaperMetadata.of(docCode, batchId, sent);
  }
}
