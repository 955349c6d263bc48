package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.List;
import vn.sohoa.catalogue.PaperForm;
import vn.sohoa.catalogue.ProcedureView;
import vn.sohoa.web.Texts;

/**
 * An entry of the catalogue as pages show it; what it does not have is empty.
 *
 * @param period days on which it is in force
 */
@TemplateData
public record ProcedureRow(
    String code,
    String name,
    String field,
    String department,
    String legalBasis,
    String period,
    boolean returnsPaper,
    List<ComponentRow> components) {
  public ProcedureRow {
    components = List.copyOf(components);
  }

  /** A component of the dossiers of the procedure. */
  @TemplateData
  public record ComponentRow(String code, String name, boolean required, String form) {
    static ComponentRow of(ProcedureView.ComponentView component, Texts t) {
      return new ComponentRow(
          component.code(),
          component.name(),
          component.required().orElse(true),
          t.label("web.admin.procedures.form", component.form().orElse(PaperForm.ORIGINAL)));
    }
  }

  static ProcedureRow of(ProcedureView procedure, Texts t) {
    return new ProcedureRow(
        procedure.code().orElse(""),
        procedure.name(),
        procedure.field().orElse(""),
        procedure.department().orElse(""),
        procedure.legalBasis().orElse(""),
        procedure.validFrom().map(t::day).orElse("")
            + " – "
            + procedure.validTo().map(t::day).orElse(""),
        procedure.returnsPaperResult(),
        procedure.components().stream().map(one -> ComponentRow.of(one, t)).toList());
  }
}
