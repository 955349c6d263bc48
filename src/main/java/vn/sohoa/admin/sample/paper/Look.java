package vn.sohoa.admin.sample.paper;

import java.awt.Color;
import java.util.List;
import vn.sohoa.admin.sample.draw.Drawing;
import vn.sohoa.admin.sample.draw.PenTypeface;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Type;
import vn.sohoa.admin.sample.draw.Typeface;
import vn.sohoa.admin.sample.value.Dice;

/**
 * How one paper is typeset.
 *
 * @param text type of the text
 * @param value type of what is filled in
 * @param leading distance of baselines, as a multiple of the size
 * @param left margin in points
 * @param right margin in points
 * @param top margin in points
 * @param separator between a label and its value
 * @param end behind a value
 */
record Look(
    Type text,
    Type value,
    double leading,
    double left,
    double right,
    double top,
    String separator,
    String end,
    Style labels) {
  private static final Color PEN = new Color(0x24, 0x38, 0x86);
  private static final double WITH_PEN = 0.2;

  /**
   * Chooses a look. How often the dice are thrown does not depend on the faces.
   *
   * @param faces to choose from
   * @param mayBeFilledIn whether values may be filled in by pen
   */
  static Look draw(List<Typeface> faces, boolean mayBeFilledIn, Dice dice) {
    Typeface face = dice.pickInstalled(faces);
    int step = dice.below(3);
    double size = face.name().startsWith("DejaVu") ? 11 + step * 0.5 : 12.5 + step * 0.5;
    var text = new Type(face, size, Style.PLAIN, Drawing.BLACK);
    boolean isPen = mayBeFilledIn && dice.chance(WITH_PEN);
    Type value =
        isPen
            ? new Type(new PenTypeface(face, dice.split()), size * 1.08, Style.PLAIN, PEN)
            : text.styled(dice.pick(List.of(Style.PLAIN, Style.PLAIN, Style.PLAIN, Style.BOLD)));
    return new Look(
        text,
        value,
        1.22 + dice.fraction() * 0.3,
        62 + dice.below(26),
        36 + dice.below(24),
        48 + dice.below(24),
        dice.pick(List.of(": ", ": ", ": ", " : ")),
        dice.pick(List.of("", "", ".", ";")),
        dice.pick(List.of(Style.PLAIN, Style.PLAIN, Style.PLAIN, Style.BOLD, Style.ITALIC)));
  }

  /** Returns the same look, set smaller. */
  Look shrunk(double factor) {
    return new Look(
        text.sized(text.size() * factor),
        value.sized(value.size() * factor),
        Math.max(1.15, leading * factor),
        left,
        right,
        top * factor,
        separator,
        end,
        labels);
  }

  boolean isPen() {
    return value.ink().equals(PEN);
  }

  Type label() {
    return text.styled(labels);
  }

  Type bold() {
    return text.styled(Style.BOLD);
  }

  Type italic() {
    return text.styled(Style.ITALIC);
  }

  double size() {
    return text.size();
  }

  /** Returns the distance of baselines, in points. */
  double line() {
    return text.size() * leading;
  }
}
