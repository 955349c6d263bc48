package vn.sohoa.extract.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.Span;

/**
 * Extracts what the stamp of a certified copy says: which form of copy (chứng thực, sao y, sao lục,
 * trích sao), number and book of the certification, by whom, when. Any kind of paper may have one;
 * none of it is required.
 */
public final class CertifiedCopyRule {
  /** Form of the copy, e.g. {@code Sao y bản chính}. */
  public static final FieldName FORM = new FieldName("copyForm");

  public static final FieldName NUMBER = new FieldName("certificationNumber");
  public static final FieldName BOOK = new FieldName("certificationBook");
  public static final FieldName DAY = new FieldName("certifiedOn");
  public static final FieldName AUTHORITY = new FieldName("certifiedBy");

  private static final String RULE = "copy.certified";
  private static final double LINES_AROUND = 9;
  private static final double LINES_ABOVE = 4;
  private static final double MOSTLY_CAPITALS = 0.6;

  private static final Pattern MARK =
      Pattern.compile(
          "^\\W*(?:(?<certified>(?:chung thuc )?ban sao dung voi ban chinh)"
              + "|(?<original>sao y ban chinh)|(?<copy>sao y)|(?<issued>sao luc)"
              + "|(?<extract>trich sao))\\W*$");
  private static final Pattern NUMBER_LINE =
      Pattern.compile("\\bso chung thuc\\W*(\\d[\\d./-]*)|^\\W*so\\W*(\\d{1,6})\\s*/\\s*s[yl]\\b");
  private static final Pattern BOOK_LINE =
      Pattern.compile("\\bquyen so\\W*(\\d[\\w/. -]{0,20}\\w)");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "\\bngay\\W*(\\d{1,2})\\W*thang\\W*(\\d{1,2})\\W*nam\\W*(\\d{4})"
              + "|\\bngay\\W*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern BODY =
      Pattern.compile(
          "^\\W*(?:uy ban nhan dan|ubnd|phong cong chung|van phong cong chung|phong tu phap"
              + "|trung tam|cong ty|ban quan ly|so |bo |cuc |chi cuc |van phong ).*");

  private CertifiedCopyRule() {}

  /** Reads the first such stamp; pages may repeat it. */
  public static Reading read(List<Sheet> sheets) {
    for (Sheet sheet : sheets) {
      List<Row> pieces = sheet.rows().stream().flatMap(row -> sheet.pieces(row).stream()).toList();
      for (Row piece : pieces) {
        Matcher mark = MARK.matcher(piece.key());
        if (mark.matches() && piece.capitals() > MOSTLY_CAPITALS) {
          return stamp(sheet, pieces, piece, mark);
        }
      }
    }
    return Reading.NOTHING;
  }

  private static Reading stamp(Sheet sheet, List<Row> pieces, Row mark, Matcher form) {
    double line = sheet.lineHeight();
    List<Row> around =
        pieces.stream()
            .filter(row -> row.middle() > mark.middle() - LINES_ABOVE * line)
            .filter(row -> row.middle() < mark.middle() + LINES_AROUND * line)
            .filter(
                row -> row.left() < mark.right() + 2 * line && row.right() > mark.left() - 2 * line)
            .toList();
    var fields = new ArrayList<Candidate>();
    fields.add(Candidates.ofRows(FORM, sheet.number(), List.of(mark), written(form), 1, RULE));
    for (Row row : around) {
      if (row.middle() < mark.middle() - line / 2) {
        continue;
      }
      number(sheet, row).ifPresent(fields::add);
      part(sheet, row, BOOK_LINE).ifPresent(fields::add);
      day(sheet, row).ifPresent(fields::add);
    }
    around.stream()
        .filter(row -> row.capitals() > MOSTLY_CAPITALS && BODY.matcher(row.key()).matches())
        .findFirst()
        .map(row -> authority(sheet, row))
        .ifPresent(fields::add);
    return new Reading(fields, List.of());
  }

  private static String written(Matcher form) {
    if (form.group("certified") != null) {
      return "Chứng thực bản sao đúng với bản chính";
    }
    if (form.group("original") != null) {
      return "Sao y bản chính";
    }
    if (form.group("copy") != null) {
      return "Sao y";
    }
    return form.group("issued") != null ? "Sao lục" : "Trích sao";
  }

  private static Candidate authority(Sheet sheet, Row row) {
    return Candidates.ofRows(
        AUTHORITY, sheet.number(), List.of(row), RowText.trim(row.text()), 1, RULE);
  }

  private static Optional<Candidate> number(Sheet sheet, Row row) {
    Matcher found = NUMBER_LINE.matcher(row.key());
    if (!isFound(found, row)) {
      return Optional.empty();
    }
    int group = found.start(1) >= 0 ? 1 : 2;
    Span span = Span.of(row, found.start(group), found.end(group));
    return Optional.of(
        Candidates.ofSpan(
            NUMBER, sheet.number(), span, Optional.of(RowText.trim(span.text())), 1, RULE));
  }

  private static Optional<Candidate> part(Sheet sheet, Row row, Pattern pattern) {
    Matcher found = pattern.matcher(row.key());
    if (!isFound(found, row)) {
      return Optional.empty();
    }
    Span span = Span.of(row, found.start(1), found.end(1));
    return Optional.of(
        Candidates.ofSpan(
            BOOK, sheet.number(), span, Optional.of(VietnameseText.tidy(span.text())), 1, RULE));
  }

  private static Optional<Candidate> day(Sheet sheet, Row row) {
    Matcher found = DATE_LINE.matcher(row.key());
    if (!isFound(found, row)) {
      return Optional.empty();
    }
    int first = found.start(1) >= 0 ? 1 : 4;
    Optional<String> clean =
        AdministrativeDate.of(
                Integer.parseInt(found.group(first)),
                Integer.parseInt(found.group(first + 1)),
                Integer.parseInt(found.group(first + 2)))
            .map(AdministrativeDate::toString);
    Span span = Span.of(row, found.start(), found.end());
    return Optional.of(Candidates.ofSpan(DAY, sheet.number(), span, clean, 1, RULE));
  }

  // positions in the key are those in the text only if both have the same length
  private static boolean isFound(Matcher found, Row row) {
    return row.key().length() == row.text().length() && found.find();
  }
}
