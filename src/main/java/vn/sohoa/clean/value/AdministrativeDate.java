package vn.sohoa.clean.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Date as written on administrative papers (ngày ban hành): {@code ngày 05 tháng 01 năm 2025},
 * {@code 05/01/2025} or {@code 05-01-2025}, always day before month; or ISO 8601.
 */
public record AdministrativeDate(LocalDate date) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:ngay )?(?<day>\\d{1,2}) ?thang (?<month>\\d{1,2}),? ?nam (?<year>\\d{4})\\.?");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?:ngay )?(?<day>\\d{1,2}) ?([/.-]) ?(?<month>\\d{1,2}) ?\\2 ?(?<year>\\d{4})");
  private static final Pattern ISO =
      Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
  private static final Pattern STRICT =
      Pattern.compile("ngày (0[1-9]|[12]\\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm (\\d{4})");

  /** Parses any of the forms; empty if the date does not exist. */
  public static Optional<AdministrativeDate> parse(String text) {
    return form(text).flatMap(AdministrativeDate::read);
  }

  public static Cleaned clean(String raw) {
    Optional<Matcher> form = form(raw);
    if (form.isEmpty()) {
      return Cleaned.refused(FindingCode.INVALID_FORMAT, VietnameseText.tidy(raw));
    }
    Optional<AdministrativeDate> date = read(form.get());
    if (date.isEmpty()) {
      return Cleaned.refused(FindingCode.IMPOSSIBLE_DATE, VietnameseText.tidy(raw));
    }
    String tidy = VietnameseText.tidy(raw);
    boolean isUnusual = form.get().pattern().equals(WORDS) && !isStrict(tidy);
    Cleaned cleaned = Cleaned.of(date.get());
    return isUnusual ? cleaned.with(FindingCode.UNUSUAL_FORM, tidy) : cleaned;
  }

  private static Optional<Matcher> form(String text) {
    String key = VietnameseText.searchKey(text);
    return Stream.of(WORDS, DIGITS, ISO)
        .map(pattern -> pattern.matcher(key))
        .filter(Matcher::matches)
        .findFirst();
  }

  /** Returns the date; empty if it does not exist or its year is implausible. */
  public static Optional<AdministrativeDate> of(int day, int month, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AdministrativeDate(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns whether day and month are padded exactly as NĐ 30/2020 Phụ lục I requires. */
  public static boolean isStrict(String text) {
    return STRICT.matcher(text).matches();
  }

  /**
   * Returns the form used in the date line: days below 10 and months 1 and 2 are zero-padded,
   * others are not.
   */
  public String written() {
    return "ngày %02d tháng %s năm %d"
        .formatted(date.getDayOfMonth(), writtenMonth(), date.getYear());
  }

  /** Returns the date in ISO 8601. */
  @Override
  public String toString() {
    return date.toString();
  }

  private String writtenMonth() {
    int month = date.getMonthValue();
    return month <= 2 ? "0" + month : Integer.toString(month);
  }

  private static Optional<AdministrativeDate> read(Matcher matcher) {
    return of(
        Integer.parseInt(matcher.group("day")),
        Integer.parseInt(matcher.group("month")),
        Integer.parseInt(matcher.group("year")));
  }
}
