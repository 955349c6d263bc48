package vn.sohoa.search;

import java.util.Locale;
import vn.sohoa.document.Document;
import vn.sohoa.paging.Cursors;

/** Sort order of a list of documents. */
public enum DocumentOrder {
  /** Last received first. */
  NEWEST,
  /** Lowest quality score first, for the review queue; equal scores newest first. */
  QUALITY;

  private static final String SEPARATOR = "~";

  /** Parses a query parameter, ignoring case. */
  public static DocumentOrder fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * A position in the list. It contains the score at that time, so that the next page continues
   * after this one even if the document was processed again since.
   *
   * @param rank the score, 101 for none
   * @param docCode of the last document shown; empty before the first page
   */
  record Place(int rank, String docCode) {
    boolean isStart() {
      return docCode.isEmpty();
    }
  }

  boolean isRanked() {
    return this == QUALITY;
  }

  String cursor(DocumentSummary last) {
    return isRanked()
        ? last.quality().orElse(Document.NO_QUALITY) + SEPARATOR + last.docCode()
        : last.docCode();
  }

  Place place(String cursor) {
    if (!isRanked() || cursor.isEmpty()) {
      return new Place(0, cursor);
    }
    int split = cursor.indexOf(SEPARATOR);
    try {
      return new Place(
          Integer.parseInt(cursor.substring(0, Math.max(split, 0))), cursor.substring(split + 1));
    } catch (NumberFormatException e) {
      throw Cursors.invalid();
    }
  }
}
