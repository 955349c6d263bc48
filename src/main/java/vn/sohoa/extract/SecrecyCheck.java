package vn.sohoa.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sohoa.extract.header.StampRule;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.TextDirection;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.QuarterTurn;
import vn.sohoa.page.Word;

/**
 * Detects stamps of secrecy on a page as scanned, whichever way its text runs: the words of each
 * direction are turned upright, so that no other stage has to know the rotation.
 */
final class SecrecyCheck {
  /** Minimum share of a direction in the lines for words that stand alone to be read in it. */
  private static final double COMMON = 0.2;

  private final PageContent scanned;
  private final Map<TextDirection, List<Word>> directed = new EnumMap<>(TextDirection.class);
  private final List<List<Word>> undirected = new ArrayList<>();
  private final Map<TextDirection, Integer> counts = new EnumMap<>(TextDirection.class);

  private SecrecyCheck(PageContent scanned) {
    this.scanned = scanned;
    scanned.lines().forEach(this::add);
  }

  /**
   * @param turnedDegrees clockwise rotation of most of the text, as the reader measured it
   */
  static boolean isStamped(PageContent scanned, int turnedDegrees) {
    var check = new SecrecyCheck(scanned);
    return Stream.of(TextDirection.values())
        .anyMatch(direction -> check.isStamped(direction, turnedDegrees));
  }

  private void add(List<Word> line) {
    TextDirection.of(line)
        .ifPresentOrElse(
            direction -> {
              directed.computeIfAbsent(direction, it -> new ArrayList<>()).addAll(line);
              counts.merge(direction, 1, Integer::sum);
            },
            () -> undirected.add(line));
  }

  private boolean isStamped(TextDirection direction, int turnedDegrees) {
    var words = new ArrayList<Word>(directed.getOrDefault(direction, List.of()));
    if (direction.degrees() == turnedDegrees || isCommon(direction)) {
      undirected.stream().filter(direction::fits).forEach(words::addAll);
    }
    var part =
        new PageContent(
            scanned.number(), scanned.width(), scanned.height(), words, /* barcodes= */ List.of());
    PageContent upright = QuarterTurn.of(part, direction.degrees()).upright(part);
    return !words.isEmpty() && StampRule.isSecret(Sheet.of(upright));
  }

  private boolean isCommon(TextDirection direction) {
    int lines = counts.values().stream().mapToInt(Integer::intValue).sum();
    return lines == 0 || counts.getOrDefault(direction, 0) >= COMMON * lines;
  }
}
