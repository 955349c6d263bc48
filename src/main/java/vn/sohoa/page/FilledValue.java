package vn.sohoa.page;

import java.util.List;

/**
 * A gap of a printed header and what was read in it.
 *
 * @param box of the gap with its ink, on the page as scanned, in points
 * @param options possible readings, most probable first; empty if it was not read
 * @param doubts why the cut cannot be relied upon; empty if it can
 */
public record FilledValue(
    FilledPlace place,
    Box box,
    FillingStyle style,
    List<FilledOption> options,
    List<FillingDoubt> doubts) {
  public FilledValue {
    options = List.copyOf(options);
    doubts = List.copyOf(doubts);
  }
}
