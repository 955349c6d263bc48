package vn.sohoa.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Message;
import vn.sohoa.problem.FourDigitYear;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Repeated;

/**
 * A procedure in requests and responses.
 *
 * @param code taken from the URL; here it must be the same, and is needed only when several
 *     procedures are imported
 * @param field lĩnh vực
 * @param department responsible department
 * @param legalBasis the decision that announced it
 * @param validFrom first day in force. A new start date adds an entry beside the earlier ones; an
 *     existing one corrects that entry. If absent, the entry in force today is corrected, or the
 *     first one created
 * @param validTo last day in force, for a repealed procedure
 * @param returnsPaperResult whether the authority returns a paper, which then must be digitized too
 */
@Schema(name = "Procedure")
public record ProcedureView(
    Optional<String> code,
    @NotBlank @Size(max = 2000) String name,
    Optional<@Size(max = 500) String> field,
    Optional<@Size(max = 500) String> department,
    Optional<@Size(max = 1000) String> legalBasis,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    boolean returnsPaperResult,
    @NotNull @Size(max = 500) List<@Valid @NotNull ComponentView> components) {

  /**
   * @param form original, copy, or only shown; default {@code ORIGINAL}
   * @param presentOnly the same as form {@code PRESENT_ONLY} (chỉ xuất trình)
   * @param internalOpinion an opinion or verification of another body during processing, which is
   *     not scanned; false if the law of the sector requires its scan
   * @param coveredByOther whether a paper filed for another component may cover it (nộp chung), so
   *     that it needs no paper of its own; default false
   * @param validityMonths months after issue during which it may be re-used for another dossier
   * @param basis why it has to be digitized; whether a paper with {@code NONE} is owed is a dated
   *     rule, and at present it is
   */
  @Schema(name = "ProcedureComponent")
  public record ComponentView(
      @NotBlank @Size(max = 100) String code,
      @NotBlank @Size(max = 2000) String name,
      @JsonProperty(defaultValue = "true") Optional<Boolean> required,
      @Schema(defaultValue = "ORIGINAL") Optional<PaperForm> form,
      Optional<Boolean> presentOnly,
      Optional<Boolean> internalOpinion,
      Optional<Boolean> coveredByOther,
      Optional<@Min(1) @Max(1200) Integer> validityMonths,
      Optional<DigitizationBasis> basis) {
    static ComponentView of(ProcedureComponent component) {
      return new ComponentView(
          component.code(),
          component.name(),
          Optional.of(component.isRequired()),
          Optional.of(component.form()),
          Optional.of(component.isPresentOnly()),
          Optional.of(component.isInternalOpinion()),
          Optional.of(component.isCoveredByOther()),
          component.validityMonths(),
          component.basis());
    }

    ProcedureComponent toComponent() {
      PaperForm usual = presentOnly.orElse(false) ? PaperForm.PRESENT_ONLY : PaperForm.ORIGINAL;
      return new ProcedureComponent(
          code,
          name,
          required.orElse(true),
          form.orElse(usual),
          internalOpinion.orElse(false),
          coveredByOther.orElse(false),
          validityMonths,
          basis);
    }

    private ComponentView complete() {
      return of(toComponent());
    }

    private boolean contradictsItself() {
      return form.isPresent()
          && presentOnly.isPresent()
          && presentOnly.get() != (form.get() == PaperForm.PRESENT_ONLY);
    }
  }

  static ProcedureView of(Procedure procedure) {
    return new ProcedureView(
        Optional.of(procedure.code()),
        procedure.name(),
        procedure.field(),
        procedure.department(),
        procedure.legalBasis(),
        Optional.of(procedure.validFrom()).filter(day -> !day.equals(Procedure.ALWAYS)),
        procedure.validTo(),
        procedure.returnsPaperResult(),
        procedure.components().stream().map(ComponentView::of).toList());
  }

  /** Returns whether the stored entry has this content already. */
  boolean describes(Procedure procedure) {
    ProcedureView stored = of(procedure);
    return stored.equals(
        new ProcedureView(
            stored.code(),
            name,
            field,
            department,
            legalBasis,
            stored.validFrom(),
            validTo,
            returnsPaperResult,
            components.stream().map(ComponentView::complete).toList()));
  }

  /**
   * Validates that the values are consistent with each other.
   *
   * @throws ProblemException if values contradict each other
   */
  void requireConsistent() {
    validFrom.ifPresent(day -> FourDigitYear.atPointer("/validFrom", day));
    validTo.ifPresent(day -> FourDigitYear.atPointer("/validTo", day));
    Repeated.index(components.stream().map(ComponentView::code).toList())
        .ifPresent(
            i -> {
              throw unprocessable(
                  "/components/" + i + "/code",
                  Message.of("fault.repeated", components.get(i).code()));
            });
    IntStream.range(0, components.size())
        .filter(i -> components.get(i).contradictsItself())
        .findFirst()
        .ifPresent(
            i -> {
              throw unprocessable(
                  "/components/" + i + "/presentOnly", Message.of("fault.contradicts", "form"));
            });
    if (validFrom.filter(day -> day.isBefore(Procedure.ALWAYS)).isPresent()) {
      throw unprocessable("/validFrom", Message.of("fault.before", Procedure.ALWAYS));
    }
    if (validTo.filter(day -> day.isBefore(validFrom.orElse(Procedure.ALWAYS))).isPresent()) {
      throw unprocessable("/validTo", Message.of("fault.before", "validFrom"));
    }
  }

  private static ProblemException unprocessable(String pointer, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, pointer, detail);
  }
}
