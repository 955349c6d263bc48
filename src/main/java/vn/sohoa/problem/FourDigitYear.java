package vn.sohoa.problem;

import java.time.LocalDate;
import java.util.function.Function;
import vn.sohoa.message.Message;

/**
 * Validates that days in requests have years of four digits, 1 to 9999. ISO 8601 allows others,
 * which the database cannot store and whose next day may overflow.
 */
public final class FourDigitYear {
  private static final int LAST = 9999;

  private FourDigitYear() {}

  /**
   * Returns the day that a query parameter holds.
   *
   * @throws ProblemException if the year is outside of 1 to 9999
   */
  public static LocalDate ofParameter(String name, LocalDate day) {
    return require(day, fault -> RequestFault.ofParameter(name, fault));
  }

  /**
   * Returns the day that a member of the body holds.
   *
   * @throws ProblemException if the year is outside of 1 to 9999
   */
  public static LocalDate atPointer(String pointer, LocalDate day) {
    return require(day, fault -> RequestFault.atPointer(pointer, fault));
  }

  private static LocalDate require(LocalDate day, Function<Message, RequestFault> place) {
    if (!isOf(day.getYear())) {
      throw ProblemException.of(Reason.INVALID_REQUEST, place.apply(Message.of("fault.day", day)));
    }
    return day;
  }

  public static boolean isOf(int year) {
    return year >= 1 && year <= LAST;
  }
}
