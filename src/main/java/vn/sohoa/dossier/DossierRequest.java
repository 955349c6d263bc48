package vn.sohoa.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sohoa.clean.PersonalId;
import vn.sohoa.clean.TaxCode;

/** A handling entry as the one-stop system sends it. */
public record DossierRequest(
    @NotBlank String procedureCode,
    @NotNull Channel channel,
    Optional<String> department,
    @NotNull DossierState state,
    @Valid @NotNull ApplicantView applicant,
    @NotNull OffsetDateTime receivedAt,
    Optional<OffsetDateTime> dueAt,
    Optional<OffsetDateTime> finishedAt,
    Optional<@Size(max = 500) List<@Valid @NotNull SubmittedComponent>> components) {

  /**
   * @param idType what {@code idNumber} is, e.g. {@code CCCD}
   */
  public record ApplicantView(
      @NotNull ApplicantKind kind,
      @NotBlank String name,
      Optional<String> idType,
      Optional<String> idNumber,
      Optional<String> taxCode) {
    static ApplicantView of(Applicant applicant) {
      return new ApplicantView(
          applicant.kind(),
          applicant.name(),
          applicant.idType(),
          applicant.idNumber(),
          applicant.taxCode());
    }

    Applicant toApplicant() {
      Optional<String> type =
          idNumber.isPresent() ? idType.or(() -> Optional.of("CCCD")) : Optional.empty();
      return new Applicant(
          kind,
          name,
          type,
          idNumber.map(
              sent -> PersonalId.parse(sent).map(PersonalId::toString).orElseGet(sent::strip)),
          taxCode.map(sent -> TaxCode.parse(sent).map(TaxCode::toString).orElseGet(sent::strip)));
    }
  }

  public record SubmittedComponent(@NotBlank String code, Optional<@Min(1) Integer> declaredPages) {
    DossierComponent toComponent() {
      return new DossierComponent(
          code, declaredPages.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }
  }
}
