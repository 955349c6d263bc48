package vn.sohoa.export.zip;

import java.time.LocalDateTime;

/**
 * A time as entries have it (MS-DOS): local, to two seconds, of the years 1980 to 2107.
 *
 * @param date year, month and day
 * @param time hour, minute and half seconds
 */
public record ZipTime(int date, int time) {
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2107;
  private static final int YEAR = 9;
  private static final int MONTH = 5;
  private static final int HOUR = 11;
  private static final int MINUTE = 5;

  /** Returns the time; the nearest one that can be said for others. */
  public static ZipTime of(LocalDateTime at) {
    if (at.getYear() < FIRST_YEAR) {
      return of(LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0));
    }
    if (at.getYear() > LAST_YEAR) {
      return of(LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 58));
    }
    return new ZipTime(
        (at.getYear() - FIRST_YEAR) << YEAR | at.getMonthValue() << MONTH | at.getDayOfMonth(),
        at.getHour() << HOUR | at.getMinute() << MINUTE | at.getSecond() / 2);
  }
}
