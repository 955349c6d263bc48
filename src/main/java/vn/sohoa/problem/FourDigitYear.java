package vn.sohoa.problem;

import java.time.LocalDate;

/**
 * Days that are sent have years of four digits, 1 to 9999. ISO 8601 has others too, which neither
 * the database nor the next day could follow.
 */
public final class FourDigitYear {
  private static final int LAST = 9999;

  private FourDigitYear() {}

  /**
   * @param name of the value, for the refusal
   * @throws ProblemException if it is of another year
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
