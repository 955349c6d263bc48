package vn.sohoa.filled;

import java.util.List;
import vn.sohoa.filled.gap.Gap;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FillingDoubt;
import vn.sohoa.page.FillingStyle;

/**
 * A gap and what was read in it, in pixels of the upright page.
 *
 * @param left first column of its ink; of the gap if there is none
 * @param top first row of its ink
 * @param right first column after its ink
 * @param bottom first row after its ink
 */
public record FilledGap(
    Gap gap,
    double left,
    double top,
    double right,
    double bottom,
    FillingStyle style,
    List<FilledOption> options,
    List<FillingDoubt> doubts) {
  public FilledGap {
    options = List.copyOf(options);
    doubts = List.copyOf(doubts);
  }
}
