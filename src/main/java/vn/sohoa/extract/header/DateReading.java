package vn.sohoa.extract.header;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.layout.Span;

/** Result of reading a date line (ngày ban hành). */
sealed interface DateReading {
  /** A printed date that exists. */
  record Read(AdministrativeDate date) implements DateReading {}

  /** Day or month was left blank, as in a draft (bản dự thảo). */
  record Blank() implements DateReading {}

  /** There is text or ink that cannot be trusted. */
  record Untrusted(FindingCode code) implements DateReading {}

  /** Characters around digits or in a blank: dotted lines, hyphens and white space. */
  Pattern FRAME = Pattern.compile("^[\\s.…_:;,·\\-–—]+|[\\s.…_:;,·\\-–—]+$");

  /** Classifies the three parts of a date line. */
  static DateReading of(Span day, Span month, Span year, PrintedDigits printed) {
    String dayDigits = digits(day);
    String monthDigits = digits(month);
    if (dayDigits.isEmpty() || monthDigits.isEmpty()) {
      return new Blank();
    }
    boolean isMonth = monthDigits.matches("\\d{1,2}");
    if (!dayDigits.matches("\\d{1,2}")
        || !printed.matches(day)
        || (isMonth && !printed.matchesMonth(month))) {
      return new Untrusted(FindingCode.HANDWRITTEN);
    }
    if (!isMonth || !digits(year).matches("\\d{4}")) {
      return new Untrusted(FindingCode.INVALID_FORMAT);
    }
    return AdministrativeDate.of(
            Integer.parseInt(dayDigits),
            Integer.parseInt(monthDigits),
            Integer.parseInt(digits(year)))
        .<DateReading>map(Read::new)
        .orElseGet(() -> new Untrusted(FindingCode.IMPOSSIBLE_DATE));
  }

  /** Returns why the date cannot be trusted; empty if it was read or is blank. */
  default Optional<FindingCode> doubt() {
    return this instanceof Untrusted(FindingCode found) ? Optional.of(found) : Optional.empty();
  }

  /** Returns the interval given by the printed year and month; empty without a year. */
  static Optional<DateBounds> bounds(Span month, Span year, PrintedDigits printed) {
    String monthDigits = digits(month);
    return year(year)
        .map(
            number ->
                monthDigits.matches("0?[1-9]|1[0-2]") && printed.matchesMonth(month)
                    ? DateBounds.ofMonth(YearMonth.of(number, Integer.parseInt(monthDigits)))
                    : DateBounds.ofYear(number));
  }

  /** Returns the printed year; empty if it is implausible. */
  static Optional<Integer> year(Span year) {
    return Optional.of(digits(year))
        .filter(text -> text.matches("(?:19|20)\\d{2}"))
        .map(Integer::valueOf);
  }

  private static String digits(Span span) {
    return FRAME.matcher(span.text()).replaceAll("");
  }
}
