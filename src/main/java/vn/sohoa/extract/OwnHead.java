package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.header.DateRule;
import vn.sohoa.extract.header.Header;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Sheet;

/**
 * Whole head of a paper of its own: motto, a number or a day, and a title. Annexes, blank forms and
 * drafts that a paper brings along have no such head: they name the paper to which they belong, or
 * have neither number nor day.
 */
final class OwnHead {
  private static final double DEPTH = 0.45;
  private static final double LINES_TO_TITLE = 7;
  private static final double OFF_CENTER = 0.15;
  private static final Pattern ANNEX =
      Pattern.compile(
          "^\\W*(?:phu luc|mau so|mau \\d|bieu so|bieu mau|du thao)\\b"
              + "|\\bkem theo (?:quyet dinh|thong tu|nghi dinh|nghi quyet|cong van|to trinh"
              + "|ke hoach|thong bao|bao cao|chi thi|van ban)\\b");

  private OwnHead() {}

  static boolean isOn(FirstPage page) {
    Optional<Header> header = page.header().filter(found -> page.signs().motto());
    return header.isPresent()
        && isIssued(page.number(), new DateRule().read(header.get()))
        && (page.title().isPresent() || page.letter().isPresent() || hasTitle(header.get()))
        && !isAnnex(page.sheet());
  }

  // the day of a draft or an empty form is blank; on other papers it may be missing or illegible
  private static boolean isIssued(Reading number, Reading date) {
    boolean isBlank = date.fields().stream().anyMatch(it -> it.rule().equals(DateRule.BLANK));
    return !isBlank
        && (isThere(number, FieldName.CODE_NUMBER) || isThere(date, FieldName.ISSUED_DATE));
  }

  // what is written by hand is there, even if nobody can read it
  private static boolean isThere(Reading reading, FieldName name) {
    boolean isRead =
        reading.fields().stream()
            .filter(field -> field.name().equals(name))
            .anyMatch(field -> field.clean().isPresent());
    boolean isByHand =
        reading.findings().stream()
            .filter(finding -> finding.field().filter(name.metadataName()::equals).isPresent())
            .anyMatch(finding -> finding.code() == FindingCode.HANDWRITTEN);
    return isRead || isByHand;
  }

  // applications and many other papers have titles that no definition knows
  private static boolean hasTitle(Header header) {
    Sheet sheet = header.sheet();
    return sheet.rows().stream()
        .filter(row -> row.middle() > header.bottom())
        .filter(row -> row.middle() < header.bottom() + LINES_TO_TITLE * sheet.lineHeight())
        .filter(row -> row.words().size() >= 2 && RowText.isCapital(row.text()))
        .anyMatch(row -> Math.abs(row.centerX() - sheet.width() / 2) < OFF_CENTER * sheet.width());
  }

  private static boolean isAnnex(Sheet sheet) {
    return sheet.rows().stream()
        .filter(row -> row.middle() < sheet.height() * DEPTH)
        .flatMap(row -> Stream.concat(Stream.of(row), sheet.pieces(row).stream()))
        .map(Row::key)
        .anyMatch(key -> ANNEX.matcher(key).find());
  }

  /** Returns what tells the paper from others; a second copy has the same. */
  static List<String> identity(FirstPage page) {
    return page.number().fields().stream().flatMap(field -> field.clean().stream()).toList();
  }
}
