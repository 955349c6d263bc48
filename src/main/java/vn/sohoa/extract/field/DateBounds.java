package vn.sohoa.extract.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Interval that contains a date which is missing or handwritten; both ends inclusive. */
public record DateBounds(LocalDate notBefore, LocalDate notAfter) {
  public DateBounds {
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException(notBefore + " is after " + notAfter);
    }
  }

  public static DateBounds ofMonth(YearMonth month) {
    return new DateBounds(month.atDay(1), month.atEndOfMonth());
  }

  public static DateBounds ofYear(int year) {
    return new DateBounds(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Returns the interval limited to end on that day; empty if the day precedes it. */
  public Optional<DateBounds> until(LocalDate day) {
    if (day.isBefore(notBefore)) {
      return Optional.empty();
    }
    return Optional.of(day.isBefore(notAfter) ? new DateBounds(notBefore, day) : this);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(notBefore) && !day.isAfter(notAfter);
  }

  /** Returns the interval in ISO 8601. */
  @Override
  public String toString() {
    return notBefore + "/" + notAfter;
  }
}
