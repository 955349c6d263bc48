package vn.sohoa.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.message.Message;
import vn.sohoa.problem.FourDigitYear;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Repeated;

/**
 * A dossier as sent by the one-stop system.
 *
 * @param code needed in a batch; elsewhere it is taken from the URL and must be the same
 * @param sourceVersion the sender's sequence number for messages about this dossier; a message with
 *     a smaller number than the stored one is ignored
 * @param updatedAt when the sender changed the dossier; orders messages without a source version
 * @param stateSince when the dossier entered this state; for a finished one the same as finishedAt.
 *     A different time than the stored one means that the dossier entered the state again
 * @param history all state changes known to the sender; replaces the stored history, and can revoke
 *     an end state
 * @param result what was returned, on paper or electronically
 * @param componentReused a component was re-used ({@code HoSoCoThanhPhanSoHoa})
 * @param populationData the applicant was verified by VNeID, or data of the population database was
 *     used
 * @param otherFileUrl URL in the one-stop system of a submitted file that belongs to no known
 *     component; it covers no component, but counts as a file of the dossier
 * @param fromStore a file of no known component came from the applicant's electronic store
 * @param receivingAgency code of the agency that received the dossier (mã định danh), if it is not
 *     the one that handles it
 */
public record DossierRequest(
    Optional<String> code,
    @NotBlank String procedureCode,
    @NotNull Channel channel,
    Optional<@Size(max = 500) String> department,
    @NotNull DossierState state,
    @Valid @NotNull ApplicantView applicant,
    @NotNull OffsetDateTime receivedAt,
    Optional<OffsetDateTime> dueAt,
    Optional<OffsetDateTime> finishedAt,
    Optional<@Size(max = 500) List<@Valid @NotNull SubmittedComponent>> components,
    Optional<@Min(0) Long> sourceVersion,
    Optional<OffsetDateTime> updatedAt,
    Optional<OffsetDateTime> stateSince,
    Optional<@Size(max = 500) List<@Valid @NotNull StateEntry>> history,
    Optional<@Valid ReturnedResult> result,
    Optional<Boolean> componentReused,
    Optional<Boolean> populationData,
    Optional<@Size(max = 2000) String> otherFileUrl,
    Optional<Boolean> fromStore,
    Optional<@Size(max = 100) String> receivingAgency) {

  /**
   * @param url URL of the result file in the one-stop system
   * @param shared whether it was synced to the national portal
   * @param number số, ký hiệu of the paper, e.g. {@code 15/GCN-BQL}; helps to find its scan
   * @param issuedOn ngày cấp
   * @param secret whether it is a state secret (giấy tờ mật), which must not be scanned
   * @param electronic whether the result was issued electronically, so that no scan of it is owed
   */
  public record ReturnedResult(
      Optional<@Size(max = 2000) String> url,
      Optional<Boolean> shared,
      Optional<@Size(max = 100) String> number,
      Optional<LocalDate> issuedOn,
      Optional<Boolean> secret,
      Optional<Boolean> electronic) {
    /** Returns whether there is a result: a link, a number or a day. */
    public boolean isTold() {
      return url.isPresent() || number.isPresent() || issuedOn.isPresent();
    }
  }

  /**
   * @param idType type of {@code idNumber}, e.g. {@code CCCD}
   */
  @Schema(name = "Applicant")
  public record ApplicantView(
      @NotNull ApplicantKind kind,
      @NotBlank @Size(max = 1000) String name,
      Optional<@Size(max = 100) String> idType,
      Optional<@Size(max = 100) String> idNumber,
      Optional<@Size(max = 100) String> taxCode) {
    public static ApplicantView of(Applicant applicant) {
      return new ApplicantView(
          applicant.kind(),
          applicant.name(),
          applicant.idType(),
          applicant.idNumber(),
          applicant.taxCode());
    }

    public Applicant toApplicant() {
      Optional<String> type =
          idNumber.isPresent() ? idType.or(() -> Optional.of("CCCD")) : Optional.empty();
      return new Applicant(kind, name, type, cleanId(), cleanTaxCode());
    }

    private Optional<String> cleanId() {
      return idNumber.map(
          sent -> PersonalId.parse(sent).map(PersonalId::toString).orElseGet(sent::strip));
    }

    private Optional<String> cleanTaxCode() {
      return taxCode.map(sent -> TaxCode.parse(sent).map(TaxCode::toString).orElseGet(sent::strip));
    }
  }

  /**
   * A submitted paper.
   *
   * @param declaredPages sides of paper
   * @param declaredNotePages number of sides with a sticky note; each is scanned twice, with and
   *     without the note (Thông tư 01/2023/TT-VPCP, Điều 8.2)
   * @param secret giấy tờ mật: never scanned
   * @param fileUrl URL of a file of the paper in the one-stop system
   * @param reused already digitized and re-used ({@code DuocSoHoa}); counts for indicator 4.3
   * @param fromStore its file came from the applicant's electronic store ({@code DuocLayTuKhoDMQG})
   * @param reuses docCode of the document to re-use, from {@code GET /dossiers/…/reusable}
   * @param usedAgain its file, or an earlier result for it, is re-used ({@code DuocTaiSuDung} 1 or
   *     2); stored, but not used by indicator 4.3
   * @param electronic its file is an electronic original, so that no scan is owed; a {@code
   *     fileUrl} alone is no proof of that
   * @param replacedByData the paper was not demanded, because a database holds its data (Nghị định
   *     309/2026/NĐ-CP, Điều 4.2a)
   */
  public record SubmittedComponent(
      @NotBlank @Size(max = 100) String code,
      Optional<@Min(1) @Max(100_000) Integer> declaredPages,
      Optional<@Min(0) @Max(100_000) Integer> declaredNotePages,
      Optional<Boolean> secret,
      Optional<@Size(max = 2000) String> fileUrl,
      Optional<Boolean> reused,
      Optional<Boolean> fromStore,
      Optional<@Size(max = 60) String> reuses,
      Optional<Boolean> usedAgain,
      Optional<Boolean> electronic,
      Optional<@Valid ReplacingData> replacedByData) {}

  /**
   * Data that replace a paper.
   *
   * @param database name of the database that holds them, e.g. {@code CSDL quốc gia về dân cư}
   */
  public record ReplacingData(@NotBlank @Size(max = 500) String database) {}

  public SourceOrder order() {
    return new SourceOrder(sourceVersion, updatedAt.map(OffsetDateTime::toInstant));
  }

  public List<SubmittedComponent> submitted() {
    return components.orElse(List.of());
  }

  /**
   * Validates that the values are consistent with each other.
   *
   * @throws ProblemException if values contradict each other
   */
  public void requireConsistent() {
    requireYears();
    if (finishedAt.filter(finished -> finished.isBefore(receivedAt)).isPresent()) {
      throw unprocessable("/finishedAt", Message.of("fault.before", "receivedAt"));
    }
    if (dueAt.filter(due -> due.isBefore(receivedAt)).isPresent()) {
      throw unprocessable("/dueAt", Message.of("fault.before", "receivedAt"));
    }
    Repeated.index(submitted().stream().map(SubmittedComponent::code).toList())
        .ifPresent(
            i -> {
              throw unprocessable(
                  "/components/" + i + "/code",
                  Message.of("fault.repeated", submitted().get(i).code()));
            });
    IntStream.range(0, submitted().size())
        .filter(i -> hasMoreNotesThanPages(submitted().get(i)))
        .findFirst()
        .ifPresent(
            i -> {
              throw unprocessable(
                  "/components/" + i + "/declaredNotePages",
                  Message.of("fault.more-than", "declaredPages"));
            });
  }

  private void requireYears() {
    requireYear("/receivedAt", receivedAt);
    dueAt.ifPresent(time -> requireYear("/dueAt", time));
    finishedAt.ifPresent(time -> requireYear("/finishedAt", time));
    updatedAt.ifPresent(time -> requireYear("/updatedAt", time));
    stateSince.ifPresent(time -> requireYear("/stateSince", time));
    List<StateEntry> entries = history.orElse(List.of());
    for (int i = 0; i < entries.size(); i++) {
      requireYear("/history/" + i + "/at", entries.get(i).at());
    }
    result
        .flatMap(ReturnedResult::issuedOn)
        .ifPresent(day -> FourDigitYear.atPointer("/result/issuedOn", day));
  }

  private static void requireYear(String pointer, OffsetDateTime time) {
    // Compares the stored UTC date; 0001-01-01T00:00+07:00 is in year 0
    FourDigitYear.atPointer(pointer, time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
  }

  private static boolean hasMoreNotesThanPages(SubmittedComponent component) {
    return component.declaredNotePages().orElse(0) > component.declaredPages().orElse(0);
  }

  public static ProblemException unprocessable(String pointer, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, pointer, detail);
  }
}
