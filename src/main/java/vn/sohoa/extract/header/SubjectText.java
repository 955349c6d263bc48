package vn.sohoa.extract.header;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Letters of what is directly below a title, to tell kinds of papers apart that share it. Unlike
 * the field {@code subject} it may be in capitals, and need not be complete.
 */
public final class SubjectText {
  private static final double LINES_APART = 3.4;
  private static final int MOST_ROWS = 6;
  private static final Pattern BODY =
      Pattern.compile(
          "^\\W*(?:can cu|kinh gui|dieu 1|theo de nghi|xet de nghi|xet to trinh|chu tich|truong ban)\\b.*");

  private SubjectText() {}

  /** Returns the letter key of the rows below the title, up to the beginning of the body. */
  public static String below(Title title, Sheet sheet) {
    var letters = new StringBuilder();
    double above = title.lastRow().middle();
    int rows = 0;
    for (Row row : sheet.rows()) {
      if (row.middle() <= title.lastRow().middle() + sheet.lineHeight() / 2) {
        continue;
      }
      boolean isFar = row.middle() - above > LINES_APART * sheet.lineHeight();
      if (isFar || rows == MOST_ROWS || BODY.matcher(row.key()).matches()) {
        break;
      }
      letters.append(VietnameseText.letterKey(row.text()));
      above = row.middle();
      rows++;
    }
    return letters.toString();
  }

  /** Returns the letter key of rows. */
  public static String of(List<Row> rows) {
    return rows.stream()
        .map(row -> VietnameseText.letterKey(row.text()))
        .collect(Collectors.joining());
  }
}
