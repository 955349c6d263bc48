package vn.sohoa.bench.paper;

import java.util.ArrayList;
import java.util.List;
import vn.sohoa.page.FilledPlace;

/**
 * A line of the header.
 *
 * @param spans its blanks, from left to right
 */
record HeaderLine(String text, List<Span> spans) {
  HeaderLine {
    spans = List.copyOf(spans);
  }

  /** Characters of the line that stand for a value: from the one, before the other. */
  record Span(FilledPlace blank, int from, int to) {}

  static HeaderLine printed(String text) {
    return new HeaderLine(text, List.of());
  }

  HeaderLine plus(String printed) {
    return new HeaderLine(text + printed, spans);
  }

  HeaderLine plusBlank(FilledPlace blank, String room) {
    var more = new ArrayList<Span>(spans);
    more.add(new Span(blank, text.length(), text.length() + room.length()));
    return new HeaderLine(text + room, more);
  }
}
