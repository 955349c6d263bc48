package vn.sohoa.extract.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.sohoa.page.Box;

/**
 * Corrects the vertical position of single words by the text line that OCR read them in. Beside a
 * seal, OCR reports some words with a box of a few pixels, or half a line too high.
 */
final class LineBoxes {
  private static final int MIN_WORDS = 3;
  private static final double FLAT = 0.25;
  private static final double BESIDE = 0.35;
  private static final double OVERLAP = 0.4;

  /** A text line of the OCR engine. */
  private record Line(int block, int number) {}

  private LineBoxes() {}

  /**
   * Returns the words in their order, with corrected upright boxes.
   *
   * @param usual height of a word on the page, in points
   */
  static List<Placed> correct(List<Placed> words, double usual) {
    Map<Line, List<Placed>> lines =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    word -> new Line(word.word().block(), word.word().line()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return words.stream()
        .map(
            word ->
                correct(
                    word,
                    lines.getOrDefault(
                        new Line(word.word().block(), word.word().line()), List.of()),
                    usual))
        .toList();
  }

  private static Placed correct(Placed word, List<Placed> line, double usual) {
    if (line.size() < MIN_WORDS || !word.text().chars().allMatch(Character::isLetter)) {
      return word;
    }
    double middle = median(line, it -> it.upright().centerY());
    double height = Math.min(usual, median(line, it -> it.upright().height()));
    Box box = word.upright();
    boolean isFlat = box.height() < FLAT * height;
    boolean isShifted =
        Math.abs(box.centerY() - middle) > BESIDE * height && overlaps(box, middle, height);
    double corrected = isFlat ? height : box.height();
    return isFlat || isShifted
        ? new Placed(word.word(), new Box(box.x(), middle - corrected / 2, box.width(), corrected))
        : word;
  }

  private static boolean overlaps(Box box, double middle, double height) {
    double from = Math.max(box.y(), middle - height / 2);
    double to = Math.min(box.bottom(), middle + height / 2);
    return to - from > OVERLAP * Math.min(box.height(), height);
  }

  private static double median(List<Placed> line, ToDoubleFunction<Placed> measure) {
    double[] sorted = line.stream().mapToDouble(measure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
