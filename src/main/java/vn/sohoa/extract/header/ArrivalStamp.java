package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;

/**
 * Stamp of the receiving body (dấu công văn đến), with its own number and date, which must not be
 * confused with those of the paper.
 *
 * @param head row that names the stamp
 * @param rows rows of the stamp below the head
 */
record ArrivalStamp(Row head, List<Row> rows) {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\W*(?:(?:c[o0]ng van|cv|van ban|vb|tai lieu|ho so)\\W{0,3}(?:den|di den)|den)\\W*");
  private static final Pattern PART = Pattern.compile("^\\W*(?:so|ngay|gio|chuyen|luu|den)\\b.*");
  private static final double DEPTH_LINES = 7;
  private static final double DEEPEST = 0.6;
  private static final double REACH = 70;

  static Optional<ArrivalStamp> find(Sheet sheet) {
    List<Row> pieces =
        sheet.rows().stream()
            .filter(row -> row.middle() < sheet.height() * DEEPEST)
            .flatMap(row -> row.splitAtGaps(1.2 * sheet.lineHeight()).stream())
            .toList();
    return pieces.stream()
        .filter(row -> RowText.isCapital(row.text()) && HEAD.matcher(row.key()).matches())
        .findFirst()
        .map(head -> new ArrivalStamp(head, below(head, pieces, sheet.lineHeight())));
  }

  private static List<Row> below(Row head, List<Row> pieces, double lineHeight) {
    return pieces.stream()
        .filter(row -> row.middle() > head.middle() - lineHeight / 2 && !row.equals(head))
        .filter(row -> row.middle() < head.middle() + DEPTH_LINES * lineHeight)
        .filter(row -> row.left() > head.left() - REACH && row.left() < head.right() + REACH)
        .filter(row -> PART.matcher(row.key()).matches())
        .toList();
  }

  /** Returns whether the row's first word belongs to the stamp. */
  boolean contains(Row row) {
    Placed first = row.words().getFirst();
    return rows.stream().anyMatch(part -> part.words().contains(first));
  }
}
