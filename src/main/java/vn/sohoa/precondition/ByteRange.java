package vn.sohoa.precondition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a representation (RFC 9110, 14.1.2); never empty.
 *
 * @param first first byte, from 0
 * @param last last byte, inclusive
 */
record ByteRange(long first, long last) {
  private static final String SPEC = "(?<first>\\d+)-(?<last>\\d*)|-(?<suffix>\\d+)";
  private static final Pattern ELEMENT =
      Pattern.compile("[ \\t]*(?:" + SPEC + ")?[ \\t]*(?:,|\\z)");
  private static final Pattern UNIT =
      Pattern.compile("[ \\t]*bytes=(?<set>.*)", Pattern.CASE_INSENSITIVE);

  /**
   * Returns the requested parts of a representation, in ascending order, with overlapping and
   * adjacent ones joined. Ranges beyond the end are left out, so the list may be empty. The result
   * is empty if the header is invalid and has to be ignored.
   *
   * @param size in bytes
   */
  static Optional<List<ByteRange>> parse(String header, long size) {
    Matcher unit = UNIT.matcher(header);
    if (!unit.matches()) {
      return Optional.empty();
    }
    String set = unit.group("set");
    var ranges = new ArrayList<ByteRange>();
    boolean hasRange = false;
    Matcher element = ELEMENT.matcher(set);
    int at = 0;
    while (at < set.length()) {
      if (!element.region(at, set.length()).lookingAt() || isReversed(element)) {
        return Optional.empty();
      }
      hasRange |= element.group("first") != null || element.group("suffix") != null;
      range(element, size).ifPresent(ranges::add);
      at = element.end();
    }
    return hasRange ? Optional.of(joined(ranges)) : Optional.empty();
  }

  private static boolean isReversed(Matcher element) {
    String last = element.group("last");
    return last != null && !last.isEmpty() && number(last) < number(element.group("first"));
  }

  private static Optional<ByteRange> range(Matcher element, long size) {
    long first;
    long last = size - 1;
    if (element.group("suffix") != null) {
      first = size - Math.min(size, number(element.group("suffix")));
    } else if (element.group("first") != null) {
      first = number(element.group("first"));
      String sent = element.group("last");
      last = sent.isEmpty() ? last : Math.min(last, number(sent));
    } else {
      return Optional.empty();
    }
    return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
  }

  /** Larger numbers than fit are beyond the end of every file. */
  private static long number(String digits) {
    return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  private static List<ByteRange> joined(List<ByteRange> ranges) {
    ranges.sort(Comparator.comparingLong(ByteRange::first));
    var joined = new ArrayList<ByteRange>();
    for (ByteRange next : ranges) {
      if (!joined.isEmpty() && next.first() <= joined.getLast().last() + 1) {
        ByteRange before = joined.removeLast();
        joined.add(new ByteRange(before.first(), Math.max(before.last(), next.last())));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }
}
