package vn.sohoa.extract.layout;

import java.util.List;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/**
 * Skew of a page (độ nghiêng), estimated from its long text lines.
 *
 * @param slope points downwards per point to the right
 */
record Skew(double slope) {
  private static final int MIN_WORDS = 4;
  private static final double MIN_WIDTH = 150;

  static Skew of(PageContent page) {
    double[] slopes =
        page.lines().stream().filter(Skew::isLong).mapToDouble(Skew::slopeOf).sorted().toArray();
    return new Skew(slopes.length == 0 ? 0 : slopes[slopes.length / 2]);
  }

  Placed straighten(Word word) {
    return new Placed(word, straighten(word.box()));
  }

  Box straighten(Box box) {
    double shift = slope * box.centerX();
    return new Box(box.x(), box.y() - shift, box.width(), box.height());
  }

  private static boolean isLong(List<Word> line) {
    return line.size() >= MIN_WORDS
        && line.getLast().box().right() - line.getFirst().box().x() >= MIN_WIDTH;
  }

  // least squares, since ascenders shift the centres of single words
  private static double slopeOf(List<Word> line) {
    double meanX = line.stream().mapToDouble(word -> word.box().centerX()).average().orElse(0);
    double meanY = line.stream().mapToDouble(word -> word.box().centerY()).average().orElse(0);
    double both = 0;
    double square = 0;
    for (Word word : line) {
      double x = word.box().centerX() - meanX;
      both += x * (word.box().centerY() - meanY);
      square += x * x;
    }
    return square == 0 ? 0 : both / square;
  }
}
