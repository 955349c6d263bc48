package vn.sohoa.station.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When the service is asked about single documents: soon, if news of them may have been missed, and
 * seldom otherwise, because a document that waits has no news.
 */
final class Questions {
  private static final Duration LATER = Duration.ofMinutes(10);
  private static final int MOST_AT_ONCE = 4;

  private final Duration soon;

  /** Times of {@link System#nanoTime} by document. */
  private final Map<String, Long> times = new HashMap<>();

  /**
   * @param soon time in which the stream should have told
   */
  Questions(Duration soon) {
    this.soon = soon;
  }

  /**
   * The stream begins with the state of what is processed now; the rest is asked for. Streams that
   * end soon, one after the other, do not put a question off again and again.
   */
  void connected() {
    long latest = in(soon);
    times.replaceAll((docCode, time) -> time - latest < 0 ? time : latest);
  }

  /** There is no stream. */
  void missed() {
    times.replaceAll((docCode, time) -> in(Duration.ZERO));
  }

  /** The service could not be asked about these, which are due. */
  void unanswered(List<String> docCodes) {
    docCodes.forEach(docCode -> times.put(docCode, in(soon)));
  }

  void heard(ScanNews news) {
    boolean isEnd = news.stage() != ScanNews.Stage.READING && !news.isComplete();
    times.put(news.docCode(), in(isEnd ? Duration.ZERO : LATER));
  }

  /**
   * Returns some documents whose time has come; each gets a new time.
   *
   * @param docCodes of all documents that are followed
   */
  List<String> due(List<String> docCodes) {
    Set<String> known = new HashSet<>(docCodes);
    times.keySet().retainAll(known);
    List<String> due = new ArrayList<>();
    for (String docCode : docCodes) {
      long time = times.computeIfAbsent(docCode, code -> in(soon));
      if (time - System.nanoTime() <= 0 && due.size() < MOST_AT_ONCE) {
        due.add(docCode);
        times.put(docCode, in(LATER));
      }
    }
    return due;
  }

  private static long in(Duration time) {
    return System.nanoTime() + time.toNanos();
  }
}
