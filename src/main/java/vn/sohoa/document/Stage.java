package vn.sohoa.document;

import java.util.List;

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

  private static final List<Stage> ORDER = List.of(values());

  public Stage next() {
    return this == DONE ? DONE : ORDER.get(ordinal() + 1);
  }

  public boolean isBefore(Stage other) {
    return compareTo(other) < 0;
  }
}
