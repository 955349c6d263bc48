package vn.sohoa.extract.layout;

import java.util.List;
import vn.sohoa.page.PageContent;

/**
 * Deskewed page.
 *
 * @param lineHeight usual height of a word, in points
 * @param rows rows of the whole page, top to bottom
 */
public record Sheet(PageContent page, double lineHeight, List<Placed> words, List<Row> rows) {
  private static final double USUAL_HEIGHT = 12;

  public static Sheet of(PageContent page) {
    Skew skew = Skew.of(page);
    List<Placed> words = page.words().stream().map(skew::straighten).toList();
    double height = lineHeight(words);
    return new Sheet(page, height, words, Rows.group(words, height));
  }

  public int number() {
    return page.number();
  }

  public double width() {
    return page.width();
  }

  public double height() {
    return page.height();
  }

  private static double lineHeight(List<Placed> words) {
    double[] heights =
        words.stream()
            .filter(word -> word.text().length() > 1)
            .mapToDouble(word -> word.upright().height())
            .sorted()
            .toArray();
    return heights.length == 0 ? USUAL_HEIGHT : heights[heights.length * 2 / 3];
  }
}
