package vn.sohoa.dossier.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.message.Message;
import vn.sohoa.time.VietnamTime;

/** Days and times in the two forms of the national portal, as local times in Vietnam. */
final class DvcqgTime {
  private static final Pattern COMPACT = Pattern.compile("\\d{14}|\\d{8}");
  private static final DateTimeFormatter COMPACT_MOMENT = strict("uuuuMMddHHmmss");
  private static final DateTimeFormatter MOMENT = strict("dd/MM/uuuu HH:mm:ss");
  private static final DateTimeFormatter COMPACT_DAY = strict("uuuuMMdd");
  private static final DateTimeFormatter DAY = strict("dd/MM/uuuu");
  private static final int DAY_DIGITS = 8;

  private DvcqgTime() {}

  /**
   * Returns a time of the form {@code yyyyMMddHHmmss} or {@code dd/MM/yyyy HH:mm:ss}; empty if no
   * member has a value.
   *
   * @throws vn.sohoa.problem.ProblemException if the value has neither form or is no calendar time
   */
  static Optional<OffsetDateTime> moment(DvcqgObject object, String name) {
    return object.text(name).map(text -> moment(object, name, text));
  }

  private static OffsetDateTime moment(DvcqgObject object, String name, String text) {
    try {
      boolean isCompact = COMPACT.matcher(text).matches();
      return LocalDateTime.parse(text, isCompact ? COMPACT_MOMENT : MOMENT)
          .atZone(VietnamTime.ZONE)
          .toOffsetDateTime();
    } catch (DateTimeParseException e) {
      throw object.refused(
          name, Message.of("fault.value", text), List.of("dd/MM/yyyy HH:mm:ss", "yyyyMMddHHmmss"));
    }
  }

  /**
   * Returns a day of the form {@code dd/MM/yyyy} or {@code yyyyMMdd}, each with or without a time,
   * which is not used; empty if no member has a value.
   *
   * @throws vn.sohoa.problem.ProblemException if the value has neither form or is no calendar day
   */
  static Optional<LocalDate> day(DvcqgObject object, String... aliases) {
    return object.text(aliases).map(text -> day(object, aliases[0], text));
  }

  private static LocalDate day(DvcqgObject object, String name, String text) {
    try {
      return COMPACT.matcher(text).matches()
          ? LocalDate.parse(text.substring(0, DAY_DIGITS), COMPACT_DAY)
          : LocalDate.parse(text.split(" ", 2)[0], DAY);
    } catch (DateTimeParseException e) {
      throw object.refused(
          name, Message.of("fault.value", text), List.of("dd/MM/yyyy", "yyyyMMdd"));
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
