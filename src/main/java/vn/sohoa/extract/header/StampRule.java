package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;
import vn.sohoa.extract.layout.Span;

/**
 * Extracts stamps: secrecy (độ mật, ô số 10a) on any page, urgency (độ khẩn, ô số 10b) and the
 * stamp of the receiving body on the page with the head.
 */
public final class StampRule {
  private static final Map<String, String> SECRECY =
      Map.of("mat", "MẬT", "toimat", "TỐI MẬT", "tuyetmat", "TUYỆT MẬT");
  private static final Map<String, String> URGENCY =
      Map.of(
          "hoatoc", "HỎA TỐC",
          "hoatochengio", "HỎA TỐC",
          "thuongkhan", "THƯỢNG KHẨN",
          "khan", "KHẨN");
  private static final double DEEPEST = 0.5;
  private static final double MARKS_MISREAD = 0.8;
  private static final double BY_HAND = 0.5;
  private static final Pattern DAY = Pattern.compile("\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("^\\W*s[o06]\\W*(\\d{1,6})");

  private StampRule() {}

  /**
   * Extracts the stamps.
   *
   * @param head page with the head of the paper
   */
  public static Reading read(List<Sheet> sheets, Optional<Sheet> head) {
    var candidates = new ArrayList<Candidate>();
    sheets.forEach(sheet -> candidates.addAll(find(sheet, FieldName.SECRECY, SECRECY)));
    boolean isSecret = !candidates.isEmpty();
    head.ifPresent(
        first -> {
          candidates.addAll(find(first, FieldName.URGENCY, URGENCY));
          ArrivalStamp.find(first).ifPresent(stamp -> candidates.addAll(arrival(first, stamp)));
        });
    List<Finding> findings =
        isSecret
            ? List.of(
                Finding.ofField(
                    FindingCode.STATE_SECRET,
                    FieldName.SECRECY.metadataName(),
                    candidates.getFirst().clean().orElse("")))
            : List.of();
    return new Reading(candidates, findings);
  }

  /** Returns whether the page has a secrecy stamp. */
  public static boolean isSecret(Sheet sheet) {
    return !find(sheet, FieldName.SECRECY, SECRECY).isEmpty();
  }

  // a stamp is on a row of its own; the same word within a sentence is not a stamp
  private static List<Candidate> find(Sheet sheet, FieldName name, Map<String, String> words) {
    return sheet.rows().stream()
        .filter(row -> row.middle() < sheet.height() * DEEPEST)
        .flatMap(row -> pieces(sheet, row))
        .filter(row -> RowText.isCapital(row.text()))
        .flatMap(row -> candidate(sheet, name, row, words).stream())
        .toList();
  }

  // a stamp may have its letters spaced out, M Ậ T
  private static Stream<Row> pieces(Sheet sheet, Row row) {
    Stream<Row> inColumns =
        sheet.pieces(row).stream()
            .flatMap(
                column ->
                    isSpacedOut(column)
                        ? Stream.of(column)
                        : column.splitAtGaps(sheet.lineHeight()).stream());
    return Stream.concat(Stream.of(row).filter(StampRule::isSpacedOut), inColumns).distinct();
  }

  private static boolean isSpacedOut(Row row) {
    return row.words().stream().allMatch(word -> word.text().length() == 1);
  }

  private static Optional<Candidate> candidate(
      Sheet sheet, FieldName name, Row row, Map<String, String> words) {
    // digits that OCR reads for letters
    String key = VietnameseText.letterKey(row.text()).replace('0', 'o').replace('1', 'i');
    String value = words.get(key);
    if (value == null) {
      return Optional.empty();
    }
    String printed = RowText.trim(row.text());
    boolean isSame = VietnameseText.toneKey(printed).equals(VietnameseText.toneKey(value));
    return Optional.of(
        Candidates.ofRows(
                name, sheet.number(), List.of(row), value, isSame ? 1 : MARKS_MISREAD, "stamp")
            .because("stands alone in capitals"));
  }

  private static List<Candidate> arrival(Sheet sheet, ArrivalStamp stamp) {
    return stamp.rows().stream()
        .flatMap(row -> Stream.concat(number(sheet, row), day(sheet, row)))
        .toList();
  }

  private static Stream<Candidate> number(Sheet sheet, Row row) {
    Matcher found = NUMBER.matcher(row.key());
    if (!found.find()) {
      return Stream.empty();
    }
    Span span = Span.of(row, found.start(1), found.end(1));
    return Stream.of(ofStamp(FieldName.ARRIVAL_NUMBER, sheet, span, Optional.of(found.group(1))));
  }

  private static Stream<Candidate> day(Sheet sheet, Row row) {
    Matcher found = DAY.matcher(row.text());
    if (!found.find()) {
      return Stream.empty();
    }
    Span span = Span.of(row, found.start(), found.end());
    Optional<String> day =
        AdministrativeDate.parse(found.group()).map(AdministrativeDate::toString);
    return Stream.of(ofStamp(FieldName.ARRIVAL_DATE, sheet, span, day));
  }

  private static Candidate ofStamp(FieldName name, Sheet sheet, Span span, Optional<String> clean) {
    return Candidates.ofSpan(name, sheet.number(), span, clean, BY_HAND, "stamp.arrival")
        .because("in the reception stamp, mostly written by hand");
  }
}
