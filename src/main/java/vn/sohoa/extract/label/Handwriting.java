package vn.sohoa.extract.label;

import java.util.List;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Pen;
import vn.sohoa.extract.layout.Placed;

/**
 * Whether a value is filled in by hand (viết tay), for which OCR is not made: by the colour of the
 * pen, or because it is read badly beside a label that is read well.
 *
 * @param label words of the label; empty if the value has none
 */
record Handwriting(Pen pen, List<Placed> label) {
  private static final double READ_BADLY = 0.55;
  private static final double READ_WELL = 0.85;

  /** Printed digits are lower than the words of a label. */
  private static final double TALL = 1.2;

  private static final double NEVER_SURE = 0.85;

  static Handwriting beside(Cell cell, Anchor.Place label) {
    return new Handwriting(
        Pen.on(cell.sheet()), cell.row().words().subList(label.firstWord(), label.nextWord()));
  }

  static Handwriting in(Cell cell) {
    return new Handwriting(Pen.on(cell.sheet()), List.of());
  }

  boolean isSeen(Value value) {
    return pen.wrote(value.words(), label)
        || (!label.isEmpty() && value.mean() < READ_BADLY && confidence(label) >= READ_WELL);
  }

  /** Returns the confidence in a value, lower if its digits are written larger than print. */
  double limited(Value value, double confidence) {
    double height = label.stream().mapToDouble(word -> word.upright().height()).max().orElse(0);
    boolean isTall =
        height > 0
            && value.words().stream()
                .filter(word -> word.text().chars().anyMatch(Character::isDigit))
                .anyMatch(word -> word.upright().height() > TALL * height);
    return isTall ? Math.min(NEVER_SURE, confidence) : confidence;
  }

  private static double confidence(List<Placed> words) {
    return words.stream().mapToDouble(word -> word.word().confidence()).average().orElse(0);
  }
}
