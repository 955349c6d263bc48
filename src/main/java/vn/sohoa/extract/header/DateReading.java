package vn.sohoa.extract.header;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.layout.Span;

/** What a date line says about its day (ngày ban hành). */
sealed interface DateReading {
  /** A day that exists and was printed. */
  record Read(AdministrativeDate date) implements DateReading {}

  /** The place for day or month was left blank, as in a draft (bản dự thảo). */
  record Blank() implements DateReading {}

  /** Something stands there that is not to be trusted. */
  record Untrusted(FindingCode code) implements DateReading {}

  /** What may stand around digits or fill a blank: dotted lines, hyphens and white space. */
  Pattern FRAME = Pattern.compile("^[\\s.…_:;,·\\-–—]+|[\\s.…_:;,·\\-–—]+$");

  /** Judges the three parts of a date line. */
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

  /** The reason why there is no day, if something stands in its place. */
  default Optional<FindingCode> doubt() {
    return this instanceof Untrusted(FindingCode found) ? Optional.of(found) : Optional.empty();
  }

  /** The days that year and month leave, as far as they are printed; none without a year. */
  static Optional<DateBounds> bounds(Span month, Span year, PrintedDigits printed) {
    String monthDigits = digits(month);
    return year(year)
        .map(
            number ->
                monthDigits.matches("0?[1-9]|1[0-2]") && printed.matchesMonth(month)
                    ? DateBounds.ofMonth(YearMonth.of(number, Integer.parseInt(monthDigits)))
                    : DateBounds.ofYear(number));
  }

  /** A printed year that is plausible. */
  static Optional<Integer> year(Span year) {
    return Optional.of(digits(year))
        .filter(text -> text.matches("(?:19|20)\\d{2}"))
        .map(Integer::valueOf);
  }

  private static String digits(Span span) {
    return FRAME.matcher(span.text()).replaceAll("");
  }
}
