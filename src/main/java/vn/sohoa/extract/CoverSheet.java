package vn.sohoa.extract;

import java.util.List;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.header.HeadSigns;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.signature.RecipientRule;
import vn.sohoa.extract.signature.SignatureRule;

/**
 * Recognises a page that only precedes a paper: a cover (bìa hồ sơ), a transfer slip (phiếu bàn
 * giao), a list of contents, an envelope, a blank page. A first page that was read badly must not
 * be taken for one.
 */
final class CoverSheet {
  private static final double DEPTH = 0.5;
  private static final int MOST_WORDS = 60;
  private static final int MOST_RUNNING_ROWS = 2;
  private static final int WORDS_OF_A_RUNNING_ROW = 7;
  private static final double MOSTLY_CAPITALS = 0.5;
  private static final double READ_WELL = 0.75;
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:phieu|bienban)bangiao|(?:mucluc|danhmuc)(?:hoso|vanban|tailieu)"
              + "|(?:to)?biahoso|hosocongviec).*");

  private CoverSheet() {}

  /**
   * Returns whether the page only precedes a paper.
   *
   * @param partlyRead whether it has ink that was not read
   */
  static boolean isLike(Sheet sheet, HeadSigns signs, boolean partlyRead) {
    if (signs.motto() || partlyRead) {
      return false;
    }
    boolean isLittle = isSparse(sheet) && isReadWell(sheet) && !isSigned(sheet);
    return isNamed(sheet) || (!signs.isOfPaper() && isLittle);
  }

  // a paper of one page, of which little but the end was read
  private static boolean isSigned(Sheet sheet) {
    List<Sheet> alone = List.of(sheet);
    return !new SignatureRule().read(alone).fields().isEmpty()
        || !RecipientRule.read(alone).fields().isEmpty();
  }

  private static boolean isNamed(Sheet sheet) {
    return sheet.rows().stream()
        .filter(row -> row.middle() < sheet.height() * DEPTH)
        .flatMap(row -> sheet.pieces(row).stream())
        .filter(row -> row.capitals() > MOSTLY_CAPITALS)
        .anyMatch(row -> NAME.matcher(VietnameseText.letterKey(row.text())).matches());
  }

  private static boolean isSparse(Sheet sheet) {
    long running = sheet.rows().stream().filter(CoverSheet::isRunning).count();
    return sheet.words().size() <= MOST_WORDS && running <= MOST_RUNNING_ROWS;
  }

  private static boolean isRunning(Row row) {
    return row.words().size() >= WORDS_OF_A_RUNNING_ROW && row.capitals() < MOSTLY_CAPITALS;
  }

  private static boolean isReadWell(Sheet sheet) {
    List<Row> rows = sheet.rows();
    return rows.isEmpty()
        || rows.stream().mapToDouble(Row::confidence).average().orElse(0) >= READ_WELL;
  }
}
