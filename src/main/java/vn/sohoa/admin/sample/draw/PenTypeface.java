package vn.sohoa.admin.sample.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import vn.sohoa.admin.sample.value.Dice;

/**
 * Letters as if filled in by pen: slanted, each a little off in height, size and angle. No
 * handwriting; a machine has no free font of that with all Vietnamese letters.
 */
public final class PenTypeface implements Typeface {
  private static final double SLANT = 0.28;
  private static final double OFF_BASELINE = 0.05;
  private static final double OFF_SIZE = 0.08;
  private static final double OFF_ANGLE = 0.05;

  private final Typeface letters;
  private final Dice dice;

  public PenTypeface(Typeface letters, Dice dice) {
    this.letters = letters;
    this.dice = dice;
  }

  @Override
  public String name() {
    return "pen";
  }

  @Override
  public double width(String text, double size, Style style) {
    return letters.width(text, size, Style.PLAIN);
  }

  @Override
  public Shape outline(String text, double x, double baseline, double size, Style style) {
    var outline = new Path2D.Double();
    double pen = x;
    for (int letter : text.codePoints().toArray()) {
      String one = Character.toString(letter);
      var place = new AffineTransform();
      place.translate(pen, baseline + off(OFF_BASELINE) * size);
      place.rotate(off(OFF_ANGLE));
      place.shear(-SLANT, 0);
      double scale = 1 + off(OFF_SIZE);
      place.scale(scale, scale);
      outline.append(
          place.createTransformedShape(letters.outline(one, 0, 0, size, Style.PLAIN)), false);
      pen += letters.width(one, size, Style.PLAIN);
    }
    return outline;
  }

  private double off(double most) {
    return (dice.fraction() * 2 - 1) * most;
  }
}
