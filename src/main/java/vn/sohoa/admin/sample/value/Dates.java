package vn.sohoa.admin.sample.value;

import java.time.LocalDate;

/** Dates as they are printed. */
public final class Dates {
  private Dates() {}

  static String digits(LocalDate day, String separator) {
    return "%02d%s%02d%s%d"
        .formatted(day.getDayOfMonth(), separator, day.getMonthValue(), separator, day.getYear());
  }

  /** Pads days below 10 and the first two months with a zero, but no other months. */
  public static String words(LocalDate day) {
    int month = day.getMonthValue();
    return "ngày %02d tháng %s năm %d"
        .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : month, day.getYear());
  }

  /** Returns six digits, year, month and day. */
  static String machine(LocalDate day) {
    return "%02d%02d%02d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
  }
}
