package vn.sohoa.extract.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.header.Header;
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
  private static final String WRITTEN = "seems to be written by hand";
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

  private final Optional<Stamp> stamp;

  /**
   * Finds the first such stamp; pages may repeat it.
   *
   * @param head head of the paper: its day, number and issuer are none of a stamp above it
   */
  public CertifiedCopyRule(List<Sheet> sheets, Optional<Header> head) {
    this.stamp = sheets.stream().flatMap(sheet -> find(sheet, head).stream()).findFirst();
  }

  /**
   * Stamp on a page.
   *
   * @param form match of {@link #MARK}
   * @param mark row that says which form it is
   * @param around rows near it, without those of the head
   */
  private record Stamp(Sheet sheet, MatchResult form, Row mark, List<Row> around) {
    List<Row> below() {
      return around.stream()
          .filter(row -> row.middle() >= mark.middle() - sheet.lineHeight() / 2)
          .toList();
    }
  }

  /** Returns what the stamp says. */
  public Reading read() {
    return stamp.map(CertifiedCopyRule::read).orElse(Reading.NOTHING);
  }

  /** Returns the row with the day of the stamp, which is none of the paper. */
  public Optional<Row> dateRow() {
    return stamp.flatMap(
        it -> it.below().stream().filter(row -> found(DATE_LINE, row).isPresent()).findFirst());
  }

  private static Optional<Stamp> find(Sheet sheet, Optional<Header> head) {
    List<Row> pieces = sheet.rows().stream().flatMap(row -> sheet.pieces(row).stream()).toList();
    for (Row piece : pieces) {
      Matcher form = MARK.matcher(piece.key());
      if (form.matches() && piece.capitals() > MOSTLY_CAPITALS) {
        List<Row> others = withoutHead(sheet, pieces, piece, head);
        return Optional.of(
            new Stamp(sheet, form.toMatchResult(), piece, around(sheet, others, piece)));
      }
    }
    return Optional.empty();
  }

  private static List<Row> around(Sheet sheet, List<Row> pieces, Row mark) {
    double line = sheet.lineHeight();
    return pieces.stream()
        .filter(row -> row.middle() > mark.middle() - LINES_ABOVE * line)
        .filter(row -> row.middle() < mark.middle() + LINES_AROUND * line)
        .filter(row -> row.left() < mark.right() + 2 * line && row.right() > mark.left() - 2 * line)
        .toList();
  }

  /** Returns what belongs to a stamp above the lower edge of the head, or the whole page. */
  private static List<Row> withoutHead(
      Sheet sheet, List<Row> pieces, Row mark, Optional<Header> head) {
    if (head.isEmpty()
        || head.get().sheet().number() != sheet.number()
        || mark.middle() > head.get().bottom()) {
      return pieces;
    }
    Header it = head.get();
    List<Row> issuer = it.left().stream().anyMatch(mark::sharesWords) ? List.of() : it.left();
    List<Row> own =
        Stream.of(issuer.stream(), it.numberRow().stream(), it.dateRow().stream())
            .flatMap(rows -> rows)
            .toList();
    return pieces.stream()
        .filter(row -> row.middle() <= it.bottom())
        .filter(row -> own.stream().noneMatch(row::sharesWords))
        .toList();
  }

  private static Reading read(Stamp stamp) {
    Sheet sheet = stamp.sheet();
    var readings = new ArrayList<Reading>();
    readings.add(
        only(
            Candidates.ofRows(
                FORM, sheet.number(), List.of(stamp.mark()), written(stamp.form()), 1, RULE)));
    readings.add(first(stamp, NUMBER, NUMBER_LINE, CertifiedCopyRule::number));
    readings.add(first(stamp, BOOK, BOOK_LINE, CertifiedCopyRule::book));
    readings.add(first(stamp, DAY, DATE_LINE, CertifiedCopyRule::day));
    stamp.around().stream()
        .filter(row -> row.capitals() > MOSTLY_CAPITALS && BODY.matcher(row.key()).matches())
        .findFirst()
        .map(row -> only(authority(sheet, row)))
        .ifPresent(readings::add);
    return Reading.merge(readings);
  }

  private static Reading only(Candidate candidate) {
    return new Reading(List.of(candidate), List.of());
  }

  private static String written(MatchResult form) {
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

  /** Part of a row, and what it means. */
  private record Said(Span span, Optional<String> clean) {}

  /** Returns what the first such row below the mark says; further ones are of the paper. */
  private static Reading first(
      Stamp stamp, FieldName name, Pattern pattern, BiFunction<Row, MatchResult, Said> meaning) {
    for (Row row : stamp.below()) {
      Optional<MatchResult> found = found(pattern, row);
      if (found.isPresent()) {
        return reading(stamp.sheet(), name, meaning.apply(row, found.get()));
      }
    }
    return Reading.NOTHING;
  }

  // stamps are mostly filled in by hand; a person reads that in the crop
  private static Reading reading(Sheet sheet, FieldName name, Said said) {
    boolean isPrinted = said.span().isSurelyPrinted();
    Optional<String> clean = said.clean().filter(_ -> isPrinted);
    Candidate candidate =
        Candidates.ofSpan(name, sheet.number(), said.span(), clean, 1, RULE)
            .because(isPrinted ? "" : WRITTEN);
    return new Reading(
        List.of(candidate),
        isPrinted
            ? List.of()
            : List.of(
                Finding.ofField(FindingCode.HANDWRITTEN, name.metadataName(), said.span().text())));
  }

  private static Said number(Row row, MatchResult found) {
    int group = found.start(1) >= 0 ? 1 : 2;
    Span span = Span.of(row, found.start(group), found.end(group));
    return new Said(span, Optional.of(RowText.trim(span.text())));
  }

  private static Said book(Row row, MatchResult found) {
    Span span = Span.of(row, found.start(1), found.end(1));
    return new Said(span, Optional.of(VietnameseText.tidy(span.text())));
  }

  private static Said day(Row row, MatchResult found) {
    int first = found.start(1) >= 0 ? 1 : 4;
    Optional<String> clean =
        AdministrativeDate.of(
                Integer.parseInt(found.group(first)),
                Integer.parseInt(found.group(first + 1)),
                Integer.parseInt(found.group(first + 2)))
            .map(AdministrativeDate::toString);
    return new Said(Span.of(row, found.start(), found.end()), clean);
  }

  // positions in the key are those in the text only if both have the same length
  private static Optional<MatchResult> found(Pattern pattern, Row row) {
    Matcher found = pattern.matcher(row.key());
    return row.key().length() == row.text().length() && found.find()
        ? Optional.of(found.toMatchResult())
        : Optional.empty();
  }
}
