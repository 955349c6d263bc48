package vn.sohoa.extract.learn;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.RowText;

/**
 * Finds openings of paragraphs that several samples have in common and that differ afterwards:
 * labels without a colon, such as {@code Hồ sơ thiết kế lập ngày}. They are in small letters except
 * for their first word, since what begins with a capital letter or has digits is the value.
 */
final class OpeningLabels {
  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_LETTERS = 6;
  private static final int MOST_WORDS = 14;

  /** Openings that are followed by other texts, but no label: legal bases, articles, subjects. */
  private static final Pattern NO_LABEL =
      Pattern.compile("(?:cancu|theodenghi|xetdenghi|xet|dieu|khoan|chuong|trang|veviec|vv).*");

  /**
   * Opening of a paragraph.
   *
   * @param neighbour whether another cell is to the right of it
   */
  private record Opening(Fragment text, boolean neighbour) {}

  private final List<List<Opening>> bySample;

  /**
   * @param samples pages of each sample
   * @param isTaken whether a label was found at the beginning of the cell already
   */
  OpeningLabels(List<List<Flow>> samples, Predicate<Cell> isTaken) {
    this.bySample =
        IntStream.range(0, samples.size())
            .mapToObj(
                sample ->
                    samples.get(sample).stream()
                        .flatMap(page -> openings(sample, page, isTaken))
                        .toList())
            .toList();
  }

  /**
   * Returns the labels, each at every place where it was found.
   *
   * @param quorum number of samples that must have a label
   */
  List<Fragment> find(int quorum) {
    return bySample.stream()
        .flatMap(List::stream)
        .flatMap(opening -> label(opening, quorum).stream())
        .toList();
  }

  private List<Fragment> label(Opening opening, int quorum) {
    Fragment text = opening.text();
    List<Integer> shared =
        IntStream.range(0, bySample.size())
            .filter(sample -> sample != text.sample())
            .mapToObj(bySample::get)
            .map(
                others ->
                    others.stream()
                        .mapToInt(other -> sharedHead(text, other.text()))
                        .max()
                        .orElse(0))
            .filter(words -> words >= FEWEST_WORDS)
            .toList();
    int words = shared.stream().mapToInt(Integer::intValue).min().orElse(0);
    Fragment head = text.head(words);
    boolean isLabel =
        shared.size() + 1 >= quorum
            && words <= MOST_WORDS
            && head.key().length() >= FEWEST_LETTERS
            && (words < text.size() || opening.neighbour());
    return isLabel ? List.of(head) : List.of();
  }

  private static int sharedHead(Fragment one, Fragment other) {
    int most = Math.min(one.size(), other.size());
    int same = 0;
    while (same < most
        && isOfLabel(one, same)
        && Likeness.ofWords(one.key(same), other.key(same))) {
      same++;
    }
    return same;
  }

  private static boolean isOfLabel(Fragment text, int word) {
    boolean isSmall = word == 0 || !text.isCapital(word);
    return isSmall && text.word(word).chars().noneMatch(c -> Character.isDigit(c) || c == ':');
  }

  private static boolean mayBeLabel(Fragment text) {
    return text.size() > 0
        && text.isCapital(0)
        && !(text.word(0).length() > 1 && RowText.isCapital(text.word(0)))
        && !NO_LABEL.matcher(text.key()).matches();
  }

  /** Returns whether words without digits and a colon begin the cell: a label that others lack. */
  private static boolean hasOwnLabel(Cell cell) {
    for (int word = Flow.firstWord(cell, 0); word < cell.size(); word++) {
      String text = cell.row().words().get(word).text();
      if (text.indexOf(':') >= 0) {
        return true;
      }
      if (text.chars().anyMatch(Character::isDigit) || text.matches(".*[,;.]")) {
        return false;
      }
    }
    return false;
  }

  private static Stream<Opening> openings(int sample, Flow page, Predicate<Cell> isTaken) {
    return page.cells().stream()
        .filter(cell -> !isTaken.test(cell) && page.opens(cell) && !hasOwnLabel(cell))
        .map(cell -> new Fragment(sample, page, cell, Flow.firstWord(cell, 0), cell.size(), false))
        .filter(OpeningLabels::mayBeLabel)
        .map(text -> new Opening(text, page.hasNeighbour(text.cell())));
  }
}
