package vn.sohoa.page;

import java.util.List;

/**
 * What the image of a page has of a form besides its words; all places on the page as scanned, in
 * points.
 *
 * @param ticks squares that may be tick boxes
 * @param rules horizontal rules (đường kẻ ngang)
 * @param blanks dotted lines to write on (dòng kẻ chấm), which are not read as words
 * @param written words that are written with a pen of another colour than the print
 */
public record FormMarks(List<TickBox> ticks, List<Box> rules, List<Box> blanks, List<Box> written) {
  public static final FormMarks NONE = new FormMarks(List.of(), List.of(), List.of(), List.of());

  public FormMarks {
    ticks = List.copyOf(ticks);
    rules = List.copyOf(rules);
    blanks = List.copyOf(blanks);
    written = List.copyOf(written);
  }
}
