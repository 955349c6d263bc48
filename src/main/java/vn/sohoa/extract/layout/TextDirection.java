package vn.sohoa.extract.layout;

import java.util.List;
import java.util.Optional;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/** Direction in which a text line runs on the page as scanned. */
public enum TextDirection {
  RIGHT(0),
  DOWN(90),
  LEFT(180),
  UP(270);

  /** Below this number of letters, the shape of a word says nothing about its direction. */
  private static final int LONG = 3;

  private final int degrees;

  TextDirection(int degrees) {
    this.degrees = degrees;
  }

  /** Clockwise rotation of the text: 0, 90, 180 or 270. */
  public int degrees() {
    return degrees;
  }

  /**
   * Returns the direction from the first to the last word; empty for a line of one word.
   *
   * @param line in reading order
   */
  public static Optional<TextDirection> of(List<Word> line) {
    Box first = line.getFirst().box();
    Box last = line.getLast().box();
    double right = last.centerX() - first.centerX();
    double down = last.centerY() - first.centerY();
    if (right == 0 && down == 0) {
      return Optional.empty();
    }
    if (Math.abs(right) >= Math.abs(down)) {
      return Optional.of(right > 0 ? RIGHT : LEFT);
    }
    return Optional.of(down > 0 ? DOWN : UP);
  }

  /** Whether the shapes of the words allow this direction. */
  public boolean fits(List<Word> line) {
    return line.stream()
        .allMatch(
            word -> {
              Box box = word.box();
              boolean isLevel = box.width() >= box.height();
              return word.text().length() < LONG || isLevel == (this == RIGHT || this == LEFT);
            });
  }
}
