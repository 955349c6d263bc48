package vn.sohoa.extract.order;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Printed page number (số trang): alone on the first or last row of the page, centred as NĐ 30/2020
 * Phụ lục I Phần I.IV asks, or anywhere on that row if it is written {@code Trang 3/5}.
 */
public final class PrintedNumber {
  private static final Pattern ALONE =
      Pattern.compile("^\\W*(\\d{1,4})(?:\\s?/\\s?(\\d{1,4}))?\\W*$");
  private static final Pattern NAMED =
      Pattern.compile("^\\W*trang\\W{0,3}(\\d{1,4})(?:\\s?/\\s?(\\d{1,4}))?\\W*$");
  private static final double MARGIN = 0.1;
  private static final double OFF_CENTER = 0.08;

  private PrintedNumber() {}

  /** Returns the number, from 1; empty if none is printed or it was not read. */
  public static OptionalInt of(Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      return OptionalInt.empty();
    }
    return Stream.of(sheet.rows().getFirst(), sheet.rows().getLast())
        .filter(row -> isInMargin(row, sheet))
        .flatMap(row -> sheet.pieces(row).stream())
        .flatMapToInt(piece -> number(piece, sheet).stream())
        .findFirst();
  }

  private static OptionalInt number(Row piece, Sheet sheet) {
    Matcher named = NAMED.matcher(piece.key());
    if (named.matches()) {
      return value(named);
    }
    Matcher alone = ALONE.matcher(piece.text());
    boolean isCentered = Math.abs(piece.centerX() - sheet.width() / 2) < OFF_CENTER * sheet.width();
    return isCentered && alone.matches() ? value(alone) : OptionalInt.empty();
  }

  // "5/3" is the day of a date or a fraction, no page number
  private static OptionalInt value(Matcher found) {
    int number = Integer.parseInt(found.group(1));
    boolean isBeyondTotal = found.group(2) != null && Integer.parseInt(found.group(2)) < number;
    return number < 1 || isBeyondTotal ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static boolean isInMargin(Row row, Sheet sheet) {
    double depth = row.middle() / sheet.height();
    return depth < MARGIN || depth > 1 - MARGIN;
  }
}
