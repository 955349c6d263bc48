package vn.sohoa.web;

import io.quarkus.qute.TemplateData;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.message.Language;
import vn.sohoa.time.VietnamTime;

/**
 * The texts of a page in the language of its reader, and numbers, days and times as it writes them.
 */
@TemplateData
public record Texts(Language language) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

  /** Returns the tag of the language (RFC 5646). */
  public String tag() {
    return language.tag();
  }

  public boolean english() {
    return language == Language.ENGLISH;
  }

  public String of(String key) {
    return language.text(key);
  }

  public String of(String key, Object argument) {
    return language.text(key, String.valueOf(argument));
  }

  public String of(String key, Object first, Object second) {
    return language.text(key, String.valueOf(first), String.valueOf(second));
  }

  public boolean has(String key) {
    return language.has(key);
  }

  /** Returns the alphabetical order of the language. */
  public Comparator<Object> order() {
    return Collator.getInstance(locale());
  }

  /** Returns the text of a constant of a closed vocabulary, e.g. {@code state.READY}. */
  public String label(String vocabulary, Object constant) {
    return language.text(vocabulary + "." + constant);
  }

  /** Returns a day as people write it, e.g. 05/02/2025. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Returns a value of a field as people write it; a day in ISO form is turned round. */
  public String value(String value) {
    if (value.length() != 10 || value.charAt(4) != '-') {
      return value;
    }
    try {
      return DAY.format(LocalDate.parse(value));
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  /** Returns a time of Vietnam. */
  public String time(OffsetDateTime time) {
    return time(time.toInstant());
  }

  /** Returns a time of Vietnam. */
  public String time(Instant time) {
    return TIME.format(ZonedDateTime.ofInstant(time, VietnamTime.ZONE));
  }

  /**
   * @param month as {@code uuuu-MM}
   */
  public String month(String month) {
    return MONTH.format(LocalDate.parse(month + "-01"));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** Returns a number with at most one decimal. */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** Returns a number of hundredths with its sign. */
  public String percent(double hundredths) {
    return decimal(hundredths) + " %";
  }

  /** Returns a share from 0 to 1 in whole hundredths with their sign. */
  public String share(double part) {
    return percent(Math.rint(part * 100));
  }

  /** Returns a number of hundredths with its sign; a dash if there is none. */
  public String percent(Optional<? extends Number> hundredths) {
    return hundredths.map(number -> percent(number.doubleValue())).orElse("–");
  }

  /** Returns a size with a unit that suits it. */
  public String size(long bytes) {
    if (bytes < 1 << 10) {
      return bytes + " B";
    }
    return bytes < 1 << 20
        ? decimal(bytes / 1024.0) + " kB"
        : decimal(bytes / 1024.0 / 1024) + " MB";
  }

  /** Returns a duration in the largest unit that is at least one. */
  public String duration(Duration duration) {
    if (duration.toDays() > 0) {
      return of("web.days", number(duration.toDays()));
    }
    return duration.toHours() > 0
        ? of("web.hours", number(duration.toHours()))
        : of("web.minutes", number(duration.toMinutes()));
  }

  private Locale locale() {
    return english() ? Locale.ENGLISH : Locale.of("vi", "VN");
  }
}
