package vn.sohoa.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The requested part of the dossiers behind an indicator. */
@Schema(name = "Part")
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

  /** As the address of a request has it. */
  public static IndicatorPart fromString(String sent) {
    return valueOf(sent.toUpperCase(java.util.Locale.ROOT));
  }
}
