package vn.sohoa.review.queue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import vn.sohoa.paging.Cursors;
import vn.sohoa.problem.ProblemException;

/**
 * A place in the value order.
 *
 * @param dueOn day as ISO 8601, or {@code infinity}
 */
record QueuePlace(String dueOn, int rank, int quality, UUID documentId) {
  private static final String NEVER = "infinity";
  private static final String SEPARATOR = "~";

  /** Before all places. */
  static final QueuePlace START = new QueuePlace("-infinity", 0, 0, new UUID(0, 0));

  String cursor() {
    return String.join(
        SEPARATOR, dueOn, Integer.toString(rank), Integer.toString(quality), documentId.toString());
  }

  /**
   * Parses a cursor.
   *
   * @param cursor empty for the place before all others
   * @throws ProblemException if it is not one of this list
   */
  static QueuePlace of(String cursor) {
    if (cursor.isEmpty()) {
      return START;
    }
    String[] parts = cursor.split(SEPARATOR, -1);
    if (parts.length != 4) {
      throw Cursors.invalid();
    }
    try {
      return new QueuePlace(
          day(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          UUID.fromString(parts[3]));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Cursors.invalid();
    }
  }

  private static String day(String text) {
    return text.equals(NEVER) ? text : LocalDate.parse(text).toString();
  }
}
