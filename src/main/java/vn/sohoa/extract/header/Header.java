package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * The head of an administrative paper (thể thức phần đầu), NĐ 30/2020 Phụ lục I: the issuer and the
 * number at the left, the national name and the date line at the right.
 *
 * @param left rows of the left column, also those below the number
 * @param numberRow the row of the number (ô số 3)
 * @param dateRow the row of place and day (ô số 4)
 * @param boundary between the columns, in points
 * @param bottom of the lower of number and date, in points
 */
public record Header(
    Sheet sheet,
    List<Row> left,
    Optional<Row> numberRow,
    Optional<Row> dateRow,
    double boundary,
    double bottom) {}
