package vn.sohoa.document;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The processing stages of a document, in order. */
@Schema(name = "ProcessingStage")
public enum Stage {
  /** Detect the type of file and the number of pages. */
  TRIAGE,
  /** Read each page. */
  PAGES,
  /** Create the searchable PDF/A. */
  ASSEMBLE,
  /** Extract and clean the fields. */
  EXTRACT,
  /** Find the dossier and component. */
  LINK,
  /** All stages are finished. */
  DONE;

  /** Parses a query parameter, ignoring case. */
  public static Stage fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public Stage next() {
    return switch (this) {
      case TRIAGE -> PAGES;
      case PAGES -> ASSEMBLE;
      case ASSEMBLE -> EXTRACT;
      case EXTRACT -> LINK;
      case LINK, DONE -> DONE;
    };
  }

  public boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }
}
