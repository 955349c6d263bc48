package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;

/**
 * Finds the title: up to four rows in capitals that equal a title of a kind of paper. Papers of the
 * 1990s add the issuer: {@code QUYẾT ĐỊNH CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …}.
 */
public final class TitleFinder {
  private static final double DEEPEST = 0.62;
  private static final double GAP_HEIGHTS = 2;
  private static final double OFF_CENTER = 0.2;
  private static final double LINES_APART = 2.6;
  private static final int MOST_ROWS = 4;
  private static final String TWO_WORDS = "PHÁP LUẬT";
  private static final Pattern OF_ISSUER = Pattern.compile("(?<=\\p{Lu}) CỦA \\p{Lu}.*");
  private static final Pattern ISSUER =
      Pattern.compile("^\\W*(?:CỦA|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) .*");

  private final Kinds kinds;

  public TitleFinder(Kinds kinds) {
    this.kinds = kinds;
  }

  /**
   * Returns the first title on the page.
   *
   * @param below lower edge of the header, in points
   */
  public Optional<Title> find(Sheet sheet, double below) {
    List<Row> rows = rows(sheet, below);
    for (int i = 0; i < rows.size(); i++) {
      Optional<Title> found = longest(List.of(rows.get(i)), rows, i, sheet);
      if (found.isPresent() && !isBroken(rows.get(i), rows, sheet)) {
        return found.map(title -> withIssuer(title, rows, sheet));
      }
    }
    return Optional.empty();
  }

  // "NGƯỜI ĐẠI DIỆN THEO PHÁP" above "LUẬT" is no title of a law
  private static boolean isBroken(Row row, List<Row> rows, Sheet sheet) {
    return rows.stream()
        .filter(above -> isNext(above, row, sheet))
        .anyMatch(above -> RowText.join(List.of(above, row)).endsWith(TWO_WORDS));
  }

  // a title of two rows may begin as another one of one row does
  private Optional<Title> longest(List<Row> begun, List<Row> rows, int last, Sheet sheet) {
    if (begun.size() < MOST_ROWS) {
      for (int next = last + 1; next < rows.size(); next++) {
        if (isNext(begun.getLast(), rows.get(next), sheet)) {
          List<Row> longer = Stream.concat(begun.stream(), Stream.of(rows.get(next))).toList();
          Optional<Title> found = longest(longer, rows, next, sheet);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return titleOf(begun);
  }

  /**
   * Returns the rows that may be a title: centred, in capitals, in the upper part of the page.
   *
   * @param below lower edge of the header, in points
   */
  public static List<Row> rows(Sheet sheet, double below) {
    return sheet.rows().stream()
        .filter(row -> row.middle() > below)
        .filter(row -> row.middle() < sheet.height() * DEEPEST)
        .flatMap(row -> pieces(row, sheet.lineHeight()))
        .filter(row -> isCentered(row, sheet))
        .filter(row -> row.text().length() > 1 && RowText.isCapital(row.text()))
        .distinct()
        .toList();
  }

  /** Returns whether one row is directly below another, so that both may be one title. */
  public static boolean isNext(Row upper, Row lower, Sheet sheet) {
    double below = lower.middle() - upper.middle();
    return below > sheet.lineHeight() / 2 && below < LINES_APART * sheet.lineHeight();
  }

  private Optional<Title> titleOf(List<Row> rows) {
    String text = RowText.join(rows);
    return kinds
        .titleOf(text)
        .or(() -> kinds.titleOf(OF_ISSUER.matcher(text).replaceFirst("")))
        .map(title -> new Title(title, rows, kinds.withTitle(title)));
  }

  // the subject stands below the issuer's name
  private static Title withIssuer(Title title, List<Row> rows, Sheet sheet) {
    var all = new ArrayList<Row>(title.rows());
    for (Row row : rows) {
      if (isNext(all.getLast(), row, sheet) && namesIssuer(row, all)) {
        all.add(row);
      }
    }
    return new Title(title.text(), all, title.kinds());
  }

  private static boolean namesIssuer(Row row, List<Row> above) {
    boolean isBegun = OF_ISSUER.matcher(RowText.join(above)).find();
    return isBegun ? ISSUER.matcher(row.text()).matches() : row.text().startsWith("CỦA ");
  }

  private static boolean isCentered(Row row, Sheet sheet) {
    return Math.abs(row.centerX() - sheet.width() / 2) < OFF_CENTER * sheet.width();
  }

  // a stamp may be on the same row, and a speck or a pen stroke may be read as a letter
  private static Stream<Row> pieces(Row row, double lineHeight) {
    return Stream.concat(Stream.of(row), row.splitAtGaps(GAP_HEIGHTS * lineHeight).stream())
        .flatMap(piece -> Stream.concat(Stream.of(piece), piece.withoutNoise().stream()));
  }
}
