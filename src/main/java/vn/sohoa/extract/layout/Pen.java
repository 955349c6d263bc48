package vn.sohoa.extract.layout;

import java.util.List;
import vn.sohoa.page.Box;

/**
 * Words that are written with a pen of another colour than the print (viết tay).
 *
 * @param written their places on the page as scanned
 */
public record Pen(List<Box> written) {
  private static final double MOSTLY = 0.5;

  public static Pen on(Sheet sheet) {
    return new Pen(sheet.page().marks().written());
  }

  /**
   * Returns whether the pen wrote most letters of a value, and not those of its label: words of a
   * form that is printed in colour are as blue as their labels.
   */
  public boolean wrote(List<Placed> value, List<Placed> label) {
    return !written.isEmpty() && share(value) >= MOSTLY && share(label) < MOSTLY;
  }

  private double share(List<Placed> words) {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    double inPen =
        words.stream().filter(this::isInPen).mapToInt(word -> word.text().length()).sum();
    return letters == 0 ? 0 : inPen / letters;
  }

  private boolean isInPen(Placed word) {
    double x = word.word().box().centerX();
    double y = word.word().box().centerY();
    return written.stream()
        .anyMatch(box -> box.x() <= x && x <= box.right() && box.y() <= y && y <= box.bottom());
  }
}
