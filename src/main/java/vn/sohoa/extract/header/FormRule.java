package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
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
 * Extracts what a form or application may have of an administrative head: its day, in the head or
 * above the signature, and number and name of an organization that sends it. What is blank there is
 * no finding: forms need none of it.
 */
public final class FormRule {
  private static final String RULE = "form.date";

  /** A date line above a signature begins with the place. */
  private static final Pattern LAST_LINE =
      Pattern.compile(
          "^\\W*(?:(?:lam|lap) tai\\W+)?(?<place>[a-z][a-z"
              + " .\\-]{1,40}?)\\s*[,;.]?\\s*(?<date>ngay\\s*(?<day>[\\d.…_"
              + " ]{1,14})\\s*thang\\s*(?<month>[\\d.…_ ]{1,14})\\s*nam\\s*(?<year>\\d{4}))\\W*$");

  /** Sentences with the day of another paper, or of the contract itself. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^\\W*(?:can cu|theo|hom nay|kem|ban hanh|tai|den|tu|vao|truoc|sau|co hieu luc)\\b.*");

  /** {@code Số: 12/GP-BQL ngày 15 tháng 4 năm 2025} has number and day of the paper. */
  private static final Pattern NUMBER = Pattern.compile("^\\W*so\\b");

  /** What follows {@code Số} is a label of another number: {@code Số hợp đồng: 475/2026/HĐ}. */
  private static final Pattern OTHER_LABEL = Pattern.compile("^[^\\d:]*\\p{L}{2}[^\\d:]*:");

  private FormRule() {}

  /**
   * Returns what of the head is there: readings of blanks are left out.
   *
   * @param needsIssuer whether the kind requires the issuer, as certificates do
   */
  public static Reading readHead(
      Header head, Reading date, Reading number, Reading issuer, boolean needsIssuer) {
    var readings = new ArrayList<Reading>();
    boolean isCited = head.dateRow().filter(row -> isOfBody(head, row)).isPresent();
    readings.add(isCited ? Reading.NOTHING : withoutBlank(date));
    boolean isNumbered =
        number.fields().stream()
            .filter(field -> field.name().equals(FieldName.CODE_NUMBER))
            .filter(field -> field.raw().filter(OTHER_LABEL.asPredicate()).isEmpty())
            .anyMatch(field -> field.clean().isPresent());
    if (isNumbered) {
      readings.add(withFreeNotation(number));
    }
    if (isNumbered || needsIssuer) {
      readings.add(issuer);
    }
    return Reading.merge(readings);
  }

  // the header's columns cut a row that runs over both
  private static boolean isOfBody(Header head, Row date) {
    return head.sheet().rows().stream()
        .filter(row -> row.sharesWords(date))
        .anyMatch(row -> SENTENCE.matcher(row.key()).matches() || isValue(row, date));
  }

  /** Whether the date is what a label before it asks for: it has no place and no capital. */
  private static boolean isValue(Row row, Row date) {
    return date.text().startsWith("ngày")
        && !row.words().getFirst().equals(date.words().getFirst())
        && !NUMBER.matcher(row.key()).lookingAt();
  }

  /** Enterprises and citizens need not form a notation as Nghị định 30/2020/NĐ-CP has it. */
  private static Reading withFreeNotation(Reading number) {
    return new Reading(
        number.fields(),
        number.findings().stream().filter(finding -> !isOfNotation(finding)).toList(),
        number.bounds());
  }

  private static boolean isOfNotation(Finding finding) {
    return finding.code() == FindingCode.INVALID_FORMAT
        && finding.field().filter(FieldName.CODE_NOTATION.metadataName()::equals).isPresent();
  }

  private static Reading withoutBlank(Reading date) {
    return new Reading(
        date.fields().stream().filter(field -> !field.rule().equals(DateRule.BLANK)).toList(),
        date.findings(),
        date.bounds());
  }

  /**
   * Returns place and day of the last such line on the pages; nothing if it is blank.
   *
   * @param others date lines that are read as such: what was filled in in the head is no second
   *     source, and the day of a certified copy is not that of the form
   */
  public static Reading readEnd(List<Sheet> pages, List<Row> others) {
    return pages.reversed().stream()
        .flatMap(sheet -> lines(sheet, others).reversed().stream())
        .findFirst()
        .orElse(Reading.NOTHING);
  }

  private static List<Reading> lines(Sheet sheet, List<Row> others) {
    return sheet.rows().stream()
        .flatMap(row -> sheet.pieces(row).stream())
        .filter(piece -> others.stream().noneMatch(piece::sharesWords))
        .flatMap(piece -> read(sheet, piece).stream())
        .toList();
  }

  private static Optional<Reading> read(Sheet sheet, Row row) {
    Matcher line = LAST_LINE.matcher(row.key());
    if (!line.matches()
        || row.key().length() != row.text().length()
        || SENTENCE.matcher(row.key()).matches()) {
      return Optional.empty();
    }
    Span date = Span.of(row, line.start("date"), line.end("date"));
    Optional<AdministrativeDate> day = day(line);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    boolean isPrinted = date.isSurelyPrinted();
    Candidate candidate =
        Candidates.ofSpan(
                FieldName.ISSUED_DATE,
                sheet.number(),
                date,
                day.filter(_ -> isPrinted).map(AdministrativeDate::toString),
                1,
                RULE)
            .because("the last line with place and day");
    List<Finding> doubt =
        isPrinted
            ? List.of()
            : List.of(
                Finding.ofField(
                    FindingCode.HANDWRITTEN, FieldName.ISSUED_DATE.metadataName(), date.text()));
    return Optional.of(
        new Reading(
            Stream.concat(Stream.of(candidate), place(sheet, row, line).stream()).toList(), doubt));
  }

  private static Optional<AdministrativeDate> day(Matcher line) {
    String day = digits(line.group("day"));
    String month = digits(line.group("month"));
    return day.matches("\\d{1,2}") && month.matches("\\d{1,2}")
        ? AdministrativeDate.of(
            Integer.parseInt(day), Integer.parseInt(month), Integer.parseInt(line.group("year")))
        : Optional.empty();
  }

  private static String digits(String text) {
    return text.replaceAll("\\D+", "");
  }

  private static Optional<Candidate> place(Sheet sheet, Row row, Matcher line) {
    Span span = Span.of(row, line.start("place"), line.end("place"));
    String printed = RowText.trim(span.text());
    return Optional.of(printed)
        .filter(text -> !text.isEmpty() && Character.isUpperCase(text.charAt(0)))
        .map(
            text ->
                Candidates.ofSpan(
                        FieldName.ISSUED_PLACE,
                        sheet.number(),
                        span,
                        Optional.of(text),
                        1,
                        "form.place")
                    .because("before the date"));
  }
}
