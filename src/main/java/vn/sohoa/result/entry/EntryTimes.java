package vn.sohoa.result.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import vn.sohoa.time.VietnamTime;

/** Days and times as messages of the portal have them: local times in Vietnam. */
final class EntryTimes {
  private static final DateTimeFormatter MOMENT = strict("dd/MM/uuuu HH:mm:ss");
  private static final DateTimeFormatter DAY = strict("dd/MM/uuuu");
  private static final DateTimeFormatter COMPACT_MOMENT = strict("uuuuMMddHHmmss");
  private static final DateTimeFormatter COMPACT_DAY = strict("uuuuMMdd");
  private static final int COMPACT_DAY_LENGTH = 8;

  private EntryTimes() {}

  static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(VietnamTime.ZONE));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Returns an ISO day as one of the portal; empty if it is none. */
  static Optional<String> ofIsoDay(String day) {
    return parse(day, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from).map(EntryTimes::day);
  }

  /** Returns a day that was told in either form of the portal, a time behind it left out. */
  static Optional<String> ofToldDay(String told) {
    String day = told.strip().split("[ T]", 2)[0];
    String compact = day.length() > COMPACT_DAY_LENGTH ? day.substring(0, COMPACT_DAY_LENGTH) : day;
    return parse(day, DAY, LocalDate::from)
        .or(() -> parse(compact, COMPACT_DAY, LocalDate::from))
        .map(EntryTimes::day);
  }

  /** Returns a time that was told in either form of the portal. */
  static Optional<String> ofToldMoment(String told) {
    return parse(told.strip(), MOMENT, LocalDateTime::from)
        .or(() -> parse(told.strip(), COMPACT_MOMENT, LocalDateTime::from))
        .map(MOMENT::format);
  }

  private static <T> Optional<T> parse(String text, DateTimeFormatter form, TemporalQuery<T> kind) {
    try {
      return Optional.of(form.parse(text, kind));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
