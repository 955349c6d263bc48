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
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.problem.FourDigitYear;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A handling entry as the one-stop system sends it.
 *
 * @param sourceVersion the sender's running number of this dossier's messages; a message with a
 *     smaller one than is kept is ignored
 * @param updatedAt when the sender changed it; determines the order if there is no source version
 * @param stateSince since when it is in this state; for a finished one the same as finishedAt. A
 *     time that differs from the stored one is another transition into the state
 * @param history all changes of state the sender knows; replaces the kept history, and with it an
 *     end may be taken back
 * @param result what was returned, on paper or electronically
 * @param componentReused a component was re-used ({@code HoSoCoThanhPhanSoHoa})
 * @param populationData the applicant was verified by VNeID, or data of the population database was
 *     used
 * @param otherFileUrl where the one-stop system keeps a file that was handed in and is of no
 *     component that is known; it covers none, but counts as a file of the dossier
 * @param fromStore a file of no known component came from the applicant's electronic store
 */
public record DossierRequest(
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
    Optional<Boolean> fromStore) {

  /**
   * @param url where the one-stop system keeps the result file
   * @param shared whether it was synced to the national portal
   * @param number số, ký hiệu of the paper, e.g. {@code 15/GCN-BQL}; helps to find its scan
   * @param issuedOn ngày cấp
   * @param secret whether it is a state secret (giấy tờ mật), which must not be scanned
   */
  public record ReturnedResult(
      Optional<@Size(max = 2000) String> url,
      Optional<Boolean> shared,
      Optional<@Size(max = 100) String> number,
      Optional<LocalDate> issuedOn,
      Optional<Boolean> secret) {}

  /**
   * @param idType what {@code idNumber} is, e.g. {@code CCCD}
   */
  public record ApplicantView(
      @NotNull ApplicantKind kind,
      @NotBlank @Size(max = 1000) String name,
      Optional<@Size(max = 100) String> idType,
      Optional<@Size(max = 100) String> idNumber,
      Optional<@Size(max = 100) String> taxCode) {
    static ApplicantView of(Applicant applicant) {
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
   * A paper that was handed in.
   *
   * @param declaredPages sides of paper
   * @param declaredNotePages how many of them carry a sticky note; each is scanned twice, with the
   *     note and without (Thông tư 01/2023/TT-VPCP, Điều 8.2)
   * @param secret giấy tờ mật: never scanned
   * @param fileUrl where the one-stop system keeps a file of it
   * @param reused it was digitized before and is used again ({@code DuocSoHoa}); counts for the
   *     indicator 4.3
   * @param fromStore its file came from the applicant's electronic store ({@code DuocLayTuKhoDMQG})
   * @param reuses docCode of a document that is re-used for it, from {@code GET
   *     /dossiers/…/reusable}
   * @param usedAgain its file, or an earlier result for it, is used again ({@code DuocTaiSuDung} 1
   *     or 2); stored, but indicator 4.3 does not count it
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
      Optional<Boolean> usedAgain) {}

  public SourceOrder order() {
    return new SourceOrder(sourceVersion, updatedAt.map(OffsetDateTime::toInstant));
  }

  public List<SubmittedComponent> submitted() {
    return components.orElse(List.of());
  }

  /**
   * @throws ProblemException if its parts contradict each other
   */
  public void requireConsistent() {
    requireYears();
    if (finishedAt.filter(finished -> finished.isBefore(receivedAt)).isPresent()) {
      throw unprocessable("finishedAt: before receivedAt");
    }
    if (dueAt.filter(due -> due.isBefore(receivedAt)).isPresent()) {
      throw unprocessable("dueAt: before receivedAt");
    }
    if (submitted().stream().map(SubmittedComponent::code).distinct().count()
        < submitted().size()) {
      throw unprocessable("components: a code stands there twice");
    }
    if (submitted().stream().anyMatch(DossierRequest::hasMoreNotesThanPages)) {
      throw unprocessable("components: declaredNotePages without as many declaredPages");
    }
  }

  private void requireYears() {
    Stream.of(
            Stream.of(receivedAt),
            dueAt.stream(),
            finishedAt.stream(),
            updatedAt.stream(),
            stateSince.stream(),
            history.stream().flatMap(List::stream).map(StateEntry::at))
        .flatMap(times -> times)
        // The stored UTC day; 0001-01-01T00:00+07:00 is in the year 0
        .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
        .forEach(day -> FourDigitYear.require("a time", day));
    result
        .flatMap(ReturnedResult::issuedOn)
        .ifPresent(day -> FourDigitYear.require("result.issuedOn", day));
  }

  private static boolean hasMoreNotesThanPages(SubmittedComponent component) {
    return component.declaredNotePages().orElse(0) > component.declaredPages().orElse(0);
  }

  public static ProblemException unprocessable(String detail) {
    return new ProblemException(Reason.UNPROCESSABLE, detail);
  }
}
