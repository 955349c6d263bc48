package vn.sohoa.extract;

import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.DocumentType;

/** Finds the title below the header: a row in capitals that names a kind of paper. */
final class TitleFinder {
  private static final double DEEPEST = 0.62;
  private static final double GAP_HEIGHTS = 2;
  private static final double OFF_CENTER = 0.2;

  private TitleFinder() {}

  static Optional<Title> find(Header header) {
    Sheet sheet = header.sheet();
    return sheet.rows().stream()
        .filter(row -> row.middle() > header.bottom())
        .filter(row -> row.middle() < sheet.height() * DEEPEST)
        .flatMap(row -> pieces(row, sheet.lineHeight()))
        .filter(row -> Math.abs(row.centerX() - sheet.width() / 2) < OFF_CENTER * sheet.width())
        .filter(row -> Texts.isCapital(row.text()))
        .flatMap(row -> DocumentType.ofTitle(row.text()).map(type -> new Title(type, row)).stream())
        .findFirst();
  }

  // a stamp may stand on the same row
  private static Stream<Row> pieces(Row row, double lineHeight) {
    return Stream.concat(Stream.of(row), row.splitAtGaps(GAP_HEIGHTS * lineHeight).stream());
  }
}
