package vn.sohoa.search;

import java.util.Locale;
import vn.sohoa.document.Document;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** In which order documents are listed. */
public enum DocumentOrder {
  /** Latest reception first. */
  NEWEST,
  /** Lowest quality first, for the review queue; the newest first among equals. */
  QUALITY;

  private static final String SEPARATOR = "~";

  /** Read from the query of a request, in any case. */
  public static DocumentOrder fromString(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * A place in the list. It holds the score as it was, so that the next page goes on where this one
   * ended even if the document was done again since.
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
      throw new ProblemException(Reason.INVALID_CURSOR, "cursor: " + cursor);
    }
  }
}
