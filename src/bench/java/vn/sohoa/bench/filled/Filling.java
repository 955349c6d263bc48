package vn.sohoa.bench.filled;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How the blanks of a paper are filled in. */
public enum Filling {
  /** By hand, in blue or black. */
  PEN(60, true, 0.12, 2),
  /** By a typewriter or a registry program. */
  TYPED(20, false, 0.05, 0),
  /** With a numbering stamp. */
  STAMP(10, false, 0.1, 3),
  /** Not at all: a draft, which nobody has signed. */
  NONE(10, false, 0, 0);

  private static final Color BLACK = new Color(26, 26, 30);

  private final int percent;
  private final boolean written;
  private final double unevenness;
  private final double tilt;

  Filling(int percent, boolean written, double unevenness, double tilt) {
    this.percent = percent;
    this.written = written;
    this.unevenness = unevenness;
    this.tilt = tilt;
  }

  /** As in reports, e.g. {@code pen}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Filling next(RandomGenerator random) {
    int left = random.nextInt(100);
    for (Filling filling : values()) {
      left -= filling.percent;
      if (left < 0) {
        return filling;
      }
    }
    return NONE;
  }

  /** Whether it takes values written by hand. */
  boolean isWritten() {
    return written;
  }

  /** Standard deviation of the height above the printed line, in em. */
  double unevenness() {
    return unevenness;
  }

  /** Most degrees by which a value is turned, to either side. */
  double tilt() {
    return tilt;
  }

  /** Black for a draft, which needs none. */
  Color ink(RandomGenerator random) {
    List<Color> inks =
        switch (this) {
          case PEN -> List.of(new Color(30, 50, 150), new Color(45, 70, 170), BLACK);
          case STAMP -> List.of(new Color(80, 55, 145), new Color(45, 60, 140), BLACK);
          case TYPED, NONE -> List.of(BLACK);
        };
    return inks.get(random.nextInt(inks.size()));
  }
}
