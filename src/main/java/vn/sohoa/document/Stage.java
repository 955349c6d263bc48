package vn.sohoa.document;

/** The processing stages of a document, in order. */
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
