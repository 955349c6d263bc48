package vn.sohoa.bench.kinds;

import java.awt.Shape;
import vn.sohoa.admin.sample.draw.Style;
import vn.sohoa.admin.sample.draw.Typeface;
import vn.sohoa.bench.paper.FontFamily;

/** A family of the benchmarks, to set samples in. */
record FamilyTypeface(FontFamily family) implements Typeface {
  @Override
  public String name() {
    return family.name();
  }

  @Override
  public double width(String text, double size, Style style) {
    return family.width(text, size, cut(style));
  }

  @Override
  public Shape outline(String text, double x, double baseline, double size, Style style) {
    return family.outline(text, x, baseline, size, cut(style));
  }

  private static FontFamily.Cut cut(Style style) {
    return switch (style) {
      case PLAIN -> FontFamily.Cut.REGULAR;
      case BOLD -> FontFamily.Cut.BOLD;
      case ITALIC -> FontFamily.Cut.ITALIC;
      case BOLD_ITALIC -> FontFamily.Cut.BOLD_ITALIC;
    };
  }
}
