package vn.sohoa.problem;

import java.time.LocalDate;

/**
 * Validates that days in requests have years of four digits, 1 to 9999. ISO 8601 allows others,
 * which the database cannot store and whose next day may overflow.
 */
public final class FourDigitYear {
  private static final int LAST = 9999;

  private FourDigitYear() {}

  /**
   * Returns the day.
   *
   * @param name name of the value, for the problem document
   * @throws ProblemException if the year is outside of 1 to 9999
   */
  public static LocalDate require(String name, LocalDate day) {
    if (!isOf(day.getYear())) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, name + ": not of the form 2026-10-31: " + day);
    }
    return day;
  }

  public static boolean isOf(int year) {
    return year >= 1 && year <= LAST;
  }
}
