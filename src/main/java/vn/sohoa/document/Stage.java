package vn.sohoa.document;

/** The steps of a document's way, in order. */
public enum Stage {
  /** What kind of file is it, and how many pages has it? */
  TRIAGE,
  /** Read each page. */
  PAGES,
  /** Make the searchable PDF/A. */
  ASSEMBLE,
  /** Find and clean the fields. */
  EXTRACT,
  /** Find the dossier and component. */
  LINK,
  /** Nothing is left to do. */
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
