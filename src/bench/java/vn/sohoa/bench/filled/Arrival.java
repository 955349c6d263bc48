package vn.sohoa.bench.filled;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * When a paper arrives at the scanning station: results mostly in the days after they were signed,
 * papers that applicants bring along often later, some after years.
 */
public final class Arrival {
  private static final int SOON_PERCENT = 60;
  private static final int SOON_DAYS = 5;
  private static final int LATER_PERCENT = 25;
  private static final int LATER_DAYS = 30;
  private static final int MOST_DAYS = 1000;

  private Arrival() {}

  /** Returns the day of arrival of a paper that was issued on a day. */
  public static LocalDate of(LocalDate issued, RandomGenerator random) {
    int percent = random.nextInt(100);
    int most =
        percent < SOON_PERCENT
            ? SOON_DAYS
            : percent < SOON_PERCENT + LATER_PERCENT ? LATER_DAYS : MOST_DAYS;
    return issued.plusDays(random.nextInt(most + 1));
  }
}
