package vn.sohoa.admin.sample;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import vn.sohoa.admin.sample.draw.Style;

/** Flows paragraphs down a sheet. Measures are in points. */
final class BodyText {
  private static final double SIZE = 13;
  private static final double LEADING = 17;
  private static final double PARAGRAPH_GAP = 5;
  private static final double INDENT = 28;
  private static final double BOTTOM = SampleSheet.HEIGHT - 60;

  private final SampleSheet sheet;
  private final double left;
  private final double width;
  private double baseline;

  BodyText(SampleSheet sheet, double left, double width, double top) {
    this.sheet = sheet;
    this.left = left;
    this.width = width;
    this.baseline = top;
  }

  /** Returns the baseline of the last line, in points from the top. */
  double baseline() {
    return baseline;
  }

  /** Appends a paragraph; text beyond the end of the sheet is dropped. */
  void add(String paragraph) {
    baseline += PARAGRAPH_GAP;
    if (isHeading(paragraph)) {
      addHeading(paragraph);
    } else {
      Style style = styleOf(paragraph);
      addLines(sheet.wrap(paragraph, width, INDENT, SIZE, style), style);
    }
  }

  private void addHeading(String heading) {
    baseline += LEADING;
    sheet.center(heading, left + width / 2, baseline, SIZE, Style.BOLD);
  }

  private void addLines(List<String> lines, Style style) {
    double indent = INDENT;
    for (Iterator<String> rest = lines.iterator(); rest.hasNext() && baseline < BOTTOM; ) {
      String line = rest.next();
      baseline += LEADING;
      if (rest.hasNext()) {
        sheet.justify(line, left + indent, baseline, width - indent, SIZE, style);
      } else {
        sheet.write(line, left + indent, baseline, SIZE, style);
      }
      indent = 0;
    }
  }

  private static boolean isHeading(String paragraph) {
    return paragraph.equals(paragraph.toUpperCase(Locale.ROOT));
  }

  private static Style styleOf(String paragraph) {
    boolean basis = paragraph.startsWith("Căn cứ ") || paragraph.startsWith("Theo đề nghị ");
    return basis ? Style.ITALIC : Style.PLAIN;
  }
}
