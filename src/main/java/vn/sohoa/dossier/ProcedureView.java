package vn.sohoa.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A procedure as it is sent and told.
 *
 * @param code only told; the address names it
 * @param returnsPaperResult whether the authority returns a paper, which then has to be digitized
 *     too
 */
public record ProcedureView(
    @Schema(readOnly = true) Optional<String> code,
    @NotBlank String name,
    Optional<String> field,
    boolean returnsPaperResult,
    @NotNull @Size(max = 500) List<@Valid @NotNull ComponentView> components) {

  /**
   * @param presentOnly shown but never scanned (chỉ xuất trình)
   */
  public record ComponentView(
      @NotBlank String code,
      @NotBlank String name,
      @JsonProperty(defaultValue = "true") Optional<Boolean> required,
      Optional<Boolean> presentOnly) {
    static ComponentView of(ProcedureComponent component) {
      return new ComponentView(
          component.code(),
          component.name(),
          Optional.of(component.isRequired()),
          Optional.of(component.isPresentOnly()));
    }

    ProcedureComponent toComponent() {
      return new ProcedureComponent(code, name, required.orElse(true), presentOnly.orElse(false));
    }
  }

  static ProcedureView of(Procedure procedure) {
    return new ProcedureView(
        Optional.of(procedure.code()),
        procedure.name(),
        procedure.field(),
        procedure.returnsPaperResult(),
        procedure.components().stream().map(ComponentView::of).toList());
  }

  void requireDistinctComponents() {
    if (components.stream().map(ComponentView::code).distinct().count() < components.size()) {
      throw new ProblemException(Reason.UNPROCESSABLE, "components: a code stands there twice");
    }
  }
}
