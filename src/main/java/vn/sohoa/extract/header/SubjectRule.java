package vn.sohoa.extract.header;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.sohoa.clean.value.Provinces;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Margins;
import vn.sohoa.extract.layout.Paragraph;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;

/** Extracts the subject (trích yếu, ô số 5a) directly below the title. */
public final class SubjectRule {
  private static final double LINES_BELOW_TITLE = 3.4;
  private static final double CAPITALS = 0.8;
  private static final double GAP_HEIGHTS = 2;
  private static final double OFF_CENTER = 85;
  private static final double ILLEGIBLE = 0.35;
  private static final Pattern OPENING =
      Pattern.compile("^(?:.{0,60}(?<=[\\s.]))?V[eêềếểễẹệèăâ] ?v[iíìỉ][eêềếểễẹệè]c ");
  private static final Pattern BODY =
      Pattern.compile(
          "^\\W*(?:can cu|kinh gui|dieu 1|theo de nghi|xet de nghi|xet to trinh|hom nay)\\b.*");

  private static final Pattern STRAY = Pattern.compile(" [\\p{Sk}|¬]+(?= )");
  private static final Pattern PROVINCE =
      Pattern.compile(
          "\\bt[iíìĩị]nh (?=(?:%s))".formatted(String.join("|", Provinces.PROVINCES)),
          Pattern.UNICODE_CHARACTER_CLASS);

  public Reading read(Header header, Title title) {
    Sheet sheet = header.sheet();
    List<Row> below =
        sheet.rows().stream()
            .filter(row -> row.middle() > title.lastRow().middle() + sheet.lineHeight() / 2)
            .map(row -> pieceBelow(row, title, sheet.lineHeight()))
            .filter(row -> Math.abs(row.centerX() - title.lastRow().centerX()) < OFF_CENTER)
            .filter(row -> row.confidence() > ILLEGIBLE)
            .toList();
    List<Row> rows =
        Paragraph.from(beforeBody(below, sheet), sheet.lineHeight(), SubjectRule::isBody);
    boolean isNear =
        !rows.isEmpty()
            && rows.getFirst().middle() - title.lastRow().middle()
                < LINES_BELOW_TITLE * sheet.lineHeight();
    return isNear
        ? Reading.of(
            Candidates.ofRows(
                FieldName.SUBJECT, sheet.number(), rows, clean(rows), 1, "title.subject"))
        : Reading.NOTHING;
  }

  private static List<Row> beforeBody(List<Row> rows, Sheet sheet) {
    Margins margins = Margins.of(sheet);
    for (int i = 1; i < rows.size() - 1; i++) {
      if (margins.beginsParagraph(rows.get(i), rows.get(i + 1))) {
        return rows.subList(0, i);
      }
    }
    return rows;
  }

  // stamps are beside the subject, hardly ever below the title
  private static Row pieceBelow(Row row, Title title, double lineHeight) {
    double center = title.lastRow().centerX();
    return row.splitAtGaps(GAP_HEIGHTS * lineHeight).stream()
        .min(Comparator.comparingDouble(piece -> Math.abs(piece.centerX() - center)))
        .orElse(row);
  }

  private static String clean(List<Row> rows) {
    String joined = STRAY.matcher(RowText.join(rows)).replaceAll("");
    return Phrases.correct(
        PROVINCE.matcher(OPENING.matcher(joined).replaceFirst("Về việc ")).replaceAll("tỉnh "));
  }

  private static boolean isBody(Row row) {
    boolean isHeading = row.capitals() > CAPITALS && row.words().size() > 2;
    return isHeading || BODY.matcher(row.key()).matches();
  }
}
