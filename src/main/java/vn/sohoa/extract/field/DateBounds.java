package vn.sohoa.extract.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days between which a date must lie, both included, when the paper does not say it or says it
 * by hand.
 */
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

  /** The same, ending at that day; empty if it lies before them. */
  public Optional<DateBounds> until(LocalDate day) {
    if (day.isBefore(notBefore)) {
      return Optional.empty();
    }
    return Optional.of(day.isBefore(notAfter) ? new DateBounds(notBefore, day) : this);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(notBefore) && !day.isAfter(notAfter);
  }

  /** An interval as ISO 8601 writes it. */
  @Override
  public String toString() {
    return notBefore + "/" + notAfter;
  }
}
