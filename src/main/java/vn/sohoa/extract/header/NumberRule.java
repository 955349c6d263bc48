package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Span;
import vn.sohoa.language.NotationStart;
import vn.sohoa.language.NotationStart.Slash;
import vn.sohoa.page.FilledOption;
import vn.sohoa.page.FilledPlace;

/**
 * Extracts number and notation (ô số 3, {@code Số: 15/QĐ-BNV}). The year of {@code 118/2025/NĐ-CP}
 * is part of the number, so that number, slash and notation together are the complete text.
 */
public final class NumberRule {
  /** Rule name of a number that was left blank. */
  public static final String BLANK = "header.number.blank";

  private static final String RULE = "header.number";
  private static final Pattern WORD =
      Pattern.compile("^\\W*s[o06a](?![a-z])(?:\\W{0,3}no\\b)?\\W*?[:.;,]?\\s*");
  private static final Pattern FRAME =
      Pattern.compile(
          "^[\\s.…_:;,·'’\\-–—]+|(?:\\G|(?<![\\s.…_:;,·'’\\-–—]))[\\s.…_:;,·'’\\-–—]+$");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,5}(?:/(?:19|20)\\d{2})?");

  private static final Pattern YEAR = Pattern.compile("/(?:19|20)\\d{2}$");
  private static final Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");
  private static final double WIDE_WORD = 2.2;
  private static final double CONFIRMED = 0.85;
  private static final double SPACED = 0.9;
  private static final double MENDED = 0.8;
  private static final double DOUBTED = 0.6;

  private final Optional<String> title;
  private final Optional<String> issuer;

  public NumberRule(Optional<String> title, Optional<String> issuer) {
    this.title = title;
    this.issuer = issuer;
  }

  public Reading read(Header header) {
    return header.numberRow().map(row -> read(header, row)).orElse(Reading.NOTHING);
  }

  private Reading read(Header header, Row row) {
    Matcher word = WORD.matcher(row.key());
    int start = word.find() ? Math.min(word.end(), row.text().length()) : 0;
    Span label = Span.of(row, 0, start);
    Optional<NotationStart> border = border(row.text(), start);
    if (border.isEmpty()) {
      return readNumber(header, row, label, Span.of(row, start, row.text().length()));
    }
    Span number = Span.of(row, start, border.get().end());
    Span notation = Span.of(row, border.get().letters(), row.text().length());
    boolean isBroken = border.get().slash() == Slash.MAYBE_DIGIT && !isFilled(header, row);
    return Reading.merge(
        List.of(
            isBroken ? broken(header, number) : readNumber(header, row, label, number),
            readNotation(header, notation)));
  }

  /** Where nothing tells a slash, the abbreviation of the title's kind may tell the notation. */
  private Optional<NotationStart> border(String text, int from) {
    Optional<NotationStart> found = NotationStart.in(text, from);
    return found
        .filter(start -> start.slash().isSure())
        .or(() -> ofTitle(text, from))
        .or(() -> found);
  }

  private Optional<NotationStart> ofTitle(String text, int from) {
    return title
        .map(kind -> text.indexOf(kind + "-", from))
        .filter(at -> at >= 0)
        .map(at -> new NotationStart(at, at, Slash.MISSING));
  }

  private static boolean isFilled(Header header, Row row) {
    return FilledIn.on(row, header, FilledPlace.NUMBER, "", 0).isPresent();
  }

  // the slash may have been read as a digit, so only the notation can be trusted
  private static Reading broken(Header header, Span number) {
    return new Reading(
        List.of(field(FieldName.CODE_NUMBER, header.sheet().number(), number, Optional.empty())),
        List.of(finding(FindingCode.INVALID_FORMAT, FieldName.CODE_NUMBER, number)));
  }

  private static Reading readNumber(Header header, Row row, Span word, Span span) {
    String digits = FRAME.matcher(span.text()).replaceAll("").replace(" ", "");
    return FilledIn.on(row, header, FilledPlace.NUMBER, digits, span.lowestConfidence())
        .map(filled -> readFilled(header, filled, span, digits))
        .orElseGet(() -> readPrinted(header, word, span, digits));
  }

  /** The line reader knows no slash, so that a year in the number is that of OCR. */
  private static Reading readFilled(Header header, FilledIn filled, Span span, String digits) {
    int page = header.sheet().number();
    if (filled.isEmpty() && !HAS_DIGIT.matcher(digits).matches()) {
      return Reading.of(
          Candidates.ofSpan(FieldName.CODE_NUMBER, page, span, Optional.empty(), 0, BLANK));
    }
    Matcher year = YEAR.matcher(digits);
    String ending = year.find() ? year.group() : "";
    List<Candidate> options =
        filled.options().stream()
            .filter(option -> !option.text().isEmpty())
            .flatMap(option -> candidate(option, ending, page, span, filled).stream())
            .toList();
    return new Reading(
        options.isEmpty()
            ? List.of(field(FieldName.CODE_NUMBER, page, span, Optional.empty()))
            : options,
        List.of(finding(filled.doubt(), FieldName.CODE_NUMBER, span)));
  }

  private static Optional<Candidate> candidate(
      FilledOption option, String year, int page, Span span, FilledIn filled) {
    return number(option.text() + year)
        .map(
            number ->
                new Candidate(
                    FieldName.CODE_NUMBER,
                    Optional.of(span.text()).filter(text -> !text.isBlank()),
                    Optional.of(number),
                    option.probability(),
                    page,
                    Optional.of(filled.value().box()),
                    RULE,
                    "filled in"));
  }

  /** Reads a number of a page whose gap was not found, or whose text was not recognised by us. */
  private static Reading readPrinted(Header header, Span word, Span span, String digits) {
    int page = header.sheet().number();
    if (digits.isEmpty() && !coversInk(word)) {
      return Reading.of(
          Candidates.ofSpan(FieldName.CODE_NUMBER, page, span, Optional.empty(), 0, BLANK));
    }
    if (digits.isEmpty() || !DIGITS.matcher(digits).matches() || !span.isSurelyPrinted()) {
      return new Reading(
          List.of(field(FieldName.CODE_NUMBER, page, span, Optional.empty())),
          List.of(finding(FindingCode.HANDWRITTEN, FieldName.CODE_NUMBER, span)));
    }
    Optional<String> clean = number(digits);
    return new Reading(
        List.of(field(FieldName.CODE_NUMBER, page, span, clean)),
        clean.isPresent()
            ? List.of()
            : List.of(finding(FindingCode.INVALID_FORMAT, FieldName.CODE_NUMBER, span)));
  }

  private static Optional<String> number(String digits) {
    return DocumentNumber.parse(digits + "/X")
        .map(number -> number.writtenNumber() + number.year().map(y -> "/" + y).orElse(""));
  }

  // OCR omits handwriting that it cannot read, but the box of the word "Số:" then includes the ink
  private static boolean coversInk(Span word) {
    return word.words().size() == 1
        && word.box().stream().anyMatch(box -> box.width() > WIDE_WORD * box.height());
  }

  private Reading readNotation(Header header, Span span) {
    if (span.text().isBlank()) {
      return Reading.NOTHING;
    }
    Optional<NotationRepair.Notation> notation =
        new NotationRepair(title, issuer, KeptCopy.units(header.sheet())).repair(span.text());
    Optional<String> clean = notation.map(NotationRepair.Notation::text);
    var findings = new ArrayList<Finding>();
    if (clean.isEmpty()) {
      findings.add(finding(FindingCode.INVALID_FORMAT, FieldName.CODE_NOTATION, span));
    }
    if (notation.filter(found -> found.trust() == NotationRepair.Trust.SPACED).isPresent()) {
      findings.add(finding(FindingCode.UNUSUAL_FORM, FieldName.CODE_NOTATION, span));
    }
    Candidate read = field(FieldName.CODE_NOTATION, header.sheet().number(), span, clean);
    return new Reading(
        List.of(notation.map(found -> weigh(read, found.trust())).orElse(read)), findings);
  }

  // the letters share a word with ink that lowers its confidence, but not what title and issuer say
  private static Candidate weigh(Candidate read, NotationRepair.Trust trust) {
    return switch (trust) {
      case CONFIRMED ->
          read.confidence() < CONFIRMED
              ? Candidates.withConfidence(read, CONFIRMED)
                  .because("as title, issuer or kept copy say")
              : read;
      case AS_READ -> read;
      case SPACED -> read.weighed(SPACED, "a unit is written out");
      case MENDED -> read.weighed(MENDED, "letters as title and issuer say");
      case DOUBTED -> read.weighed(DOUBTED, "neither title nor issuer says so");
    };
  }

  private static Candidate field(FieldName name, int page, Span span, Optional<String> clean) {
    return Candidates.ofSpan(name, page, span, clean, 1, RULE);
  }

  private static Finding finding(FindingCode code, FieldName name, Span span) {
    return Finding.ofField(code, name.metadataName(), span.text());
  }
}
