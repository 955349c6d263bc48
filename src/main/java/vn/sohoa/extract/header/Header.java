package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Header of an administrative paper (thể thức phần đầu), NĐ 30/2020 Phụ lục I: issuer and number on
 * the left, national name and date line on the right.
 *
 * @param left rows of the left column, including those below the number
 * @param numberRow row of the number (ô số 3)
 * @param dateRow row of place and date (ô số 4)
 * @param boundary x coordinate between the columns, in points
 * @param bottom lower edge of the lower one of number and date, in points
 */
public record Header(
    Sheet sheet,
    List<Row> left,
    Optional<Row> numberRow,
    Optional<Row> dateRow,
    double boundary,
    double bottom) {}
