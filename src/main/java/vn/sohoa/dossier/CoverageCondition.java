package vn.sohoa.dossier;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a dossier is digitized or held elsewhere, as a condition of a list. */
@Schema(name = "CoverageCondition")
public enum CoverageCondition {
  /** Nothing that is required is missing. */
  COMPLETE(" AND %s"),
  /** Something that is required is missing. */
  INCOMPLETE(" AND NOT %s");

  private static final String IS_COMPLETE =
      """
      EXISTS (SELECT FROM dossier_coverage c
              WHERE c.dossier_code = d.code AND c.digitized + c.held_elsewhere = c.required)\
      """;

  private final String form;

  CoverageCondition(String form) {
    this.form = form;
  }

  /** Parses a query parameter, ignoring case. */
  public static CoverageCondition fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the condition over {@code dossier d}, with AND before it. */
  String sql() {
    return form.formatted(IS_COMPLETE);
  }
}
