package vn.sohoa.filled;

import java.util.List;
import vn.sohoa.filled.gap.Gap;
import vn.sohoa.filled.gap.InkExtent;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FillingStyle;

/**
 * A gap and what was read in it, in pixels of the upright page.
 *
 * @param extent of its ink; of the gap if there is none
 */
public record FilledGap(
    Gap gap,
    InkExtent extent,
    FillingStyle style,
    List<FilledOption> options,
    List<FillingDoubt> doubts) {
  public FilledGap {
    options = List.copyOf(options);
    doubts = List.copyOf(doubts);
  }
}
