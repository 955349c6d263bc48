package vn.sohoa.engine.pdf;

import java.awt.geom.AffineTransform;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.pdfbox.cos.COSName;

/** Builder for the operators of a page's content stream. */
final class Operators {
  private static final int DECIMALS = 4;
  private static final int INVISIBLE = 3;

  private final StringBuilder text = new StringBuilder();

  void image(COSName name, AffineTransform placement) {
    text.append("q ");
    matrix(placement);
    text.append("cm /").append(name.getName()).append(" Do Q\n");
  }

  void beginInvisibleText() {
    text.append("BT ").append(INVISIBLE).append(" Tr\n");
  }

  /**
   * Shows codes at a position.
   *
   * @param size font size in points
   * @param stretch horizontal scaling in percent
   * @param x in points from the left
   * @param y baseline in points from the bottom
   */
  void show(COSName font, double size, double stretch, double x, double y, String hexCodes) {
    text.append('/').append(font.getName()).append(' ');
    number(size);
    text.append("Tf ");
    number(stretch);
    text.append("Tz ");
    matrix(AffineTransform.getTranslateInstance(x, y));
    text.append("Tm <").append(hexCodes).append("> Tj\n");
  }

  void endText() {
    text.append("ET\n");
  }

  private void matrix(AffineTransform transform) {
    double[] entries = new double[6];
    transform.getMatrix(entries);
    for (double entry : entries) {
      number(entry);
    }
  }

  private void number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    text.append(shortest.toPlainString()).append(' ');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
