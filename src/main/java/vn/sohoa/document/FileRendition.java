package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Files of a document that are exported, and opened by signed links. */
@Schema(name = "FileRendition")
public enum FileRendition {
  /** The file as it was sent. */
  @JsonProperty("original")
  ORIGINAL,
  /** The searchable PDF/A. */
  @JsonProperty("pdfa")
  PDFA,
  /** The recognised text. */
  @JsonProperty("text")
  TEXT;

  /** Returns the value of {@code rendition} in requests, paths and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public static FileRendition ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
