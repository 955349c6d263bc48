package vn.sohoa.precondition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in headers (RFC 9110, 5.6.7): the form to send and the three forms to accept. */
public final class HttpDate {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")";
  private static final String TIME = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
  private static final List<Pattern> FORMS =
      List.of(
          // Sun, 06 Nov 1994 08:49:37 GMT
          Pattern.compile(
              "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\\d\\d) %s (?<year>\\d{4}) %s GMT"
                  .formatted(MONTH, TIME)),
          // Sunday, 06-Nov-94 08:49:37 GMT
          Pattern.compile(
              "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d\\d)-%s-(?<year>\\d\\d) %s GMT"
                  .formatted(MONTH, TIME)),
          // Sun Nov  6 08:49:37 1994
          Pattern.compile(
              "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) %s (?<day>[ \\d]\\d) %s (?<year>\\d{4})"
                  .formatted(MONTH, TIME)));
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
  private static final int YEARS_AHEAD = 50;
  private static final int LAST_SECOND = 60;

  private HttpDate() {}

  /** Returns the form to send; fractions of a second are dropped. */
  public static String format(Instant moment) {
    String text = SENT.format(moment);
    // The formatter writes days below 10 with one digit; the grammar demands two
    return text.charAt(6) == ' ' ? text.substring(0, 5) + "0" + text.substring(5) : text;
  }

  /**
   * Parses a date; empty if it has none of the three forms.
   *
   * @param now the year of two digits in one form is at most 50 years after this
   */
  static Optional<Instant> parse(String header, Instant now) {
    return FORMS.stream()
        .map(form -> form.matcher(header.strip()))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(found -> moment(found, now));
  }

  private static Optional<Instant> moment(Matcher found, Instant now) {
    int second = number(found, "second");
    if (second > LAST_SECOND) {
      return Optional.empty();
    }
    try {
      LocalDateTime minute =
          LocalDateTime.of(
              year(found.group("year"), now.atOffset(ZoneOffset.UTC).getYear()),
              MONTHS.indexOf(found.group("month")) + 1,
              number(found, "day"),
              number(found, "hour"),
              number(found, "minute"));
      return Optional.of(minute.plusSeconds(second).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String digits, int current) {
    int sent = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return sent;
    }
    int latest = current + YEARS_AHEAD;
    return latest - Math.floorMod(latest - sent, 100);
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group).strip());
  }
}
