package vn.sohoa.station.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document that the service has not judged yet, or whose faults are not all written down.
 *
 * @param docCode code of the document
 * @param fileName as it was sent
 * @param since when it was sent
 * @param place where its file stays, as text; empty until the file is there
 * @param told codes of what is wrong, by page number, as the desk was told
 * @param note the note beside the file, as text; empty before it is needed
 * @param isNoted whether the note says all that was told
 * @param isJudged whether the service will say no more
 */
record Followed(
    String docCode,
    String fileName,
    Instant since,
    Optional<String> place,
    SortedMap<Integer, List<String>> told,
    Optional<String> note,
    boolean isNoted,
    boolean isJudged) {
  Followed {
    SortedMap<Integer, List<String>> copy = new TreeMap<>();
    told.forEach((page, codes) -> copy.put(page, List.copyOf(codes)));
    told = copy;
  }

  static Followed of(String docCode, String fileName, Instant since) {
    return new Followed(
        docCode, fileName, since, Optional.empty(), new TreeMap<>(), Optional.empty(), true, false);
  }

  Followed placed(String file) {
    return new Followed(docCode, fileName, since, Optional.of(file), told, note, isNoted, isJudged);
  }

  /** What is wrong is told from now on, and is not in the note yet. */
  Followed telling(SortedMap<Integer, List<String>> all) {
    return new Followed(docCode, fileName, since, place, all, note, false, isJudged);
  }

  Followed judged() {
    return new Followed(docCode, fileName, since, place, told, note, isNoted, true);
  }

  Followed notingIn(String file) {
    return new Followed(docCode, fileName, since, place, told, Optional.of(file), false, isJudged);
  }

  Followed noted() {
    return new Followed(docCode, fileName, since, place, told, note, true, isJudged);
  }

  /** Whether nothing is left to do. */
  boolean isOver() {
    return isJudged && isNoted;
  }
}
