package vn.sohoa.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Selects dossiers counted by an indicator. */
@Schema(name = "IndicatorSubset")
public enum IndicatorPart {
  @JsonProperty("numerator")
  NUMERATOR,
  @JsonProperty("denominator")
  DENOMINATOR,
  /** In the denominator only. */
  @JsonProperty("missed")
  MISSED;

  boolean holds(JudgedDossier dossier) {
    return switch (this) {
      case NUMERATOR -> dossier.met();
      case DENOMINATOR -> true;
      case MISSED -> !dossier.met();
    };
  }

  /** Parses a query parameter. */
  public static IndicatorPart fromString(String sent) {
    return valueOf(sent.toUpperCase(java.util.Locale.ROOT));
  }
}
