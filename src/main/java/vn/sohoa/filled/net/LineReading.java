package vn.sohoa.filled.net;

import java.util.List;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FillingStyle;

/**
 * What several readings of a filled-in value say together.
 *
 * @param options possible values, most probable first
 * @param hasOtherInk whether ink that is no digit is more probable than any value
 */
public record LineReading(FillingStyle style, List<FilledOption> options, boolean hasOtherInk) {
  public LineReading {
    options = List.copyOf(options);
  }
}
