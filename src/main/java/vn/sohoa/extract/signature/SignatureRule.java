package vn.sohoa.extract.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.extract.layout.Rows;
import vn.sohoa.extract.layout.Sheet;

/**
 * Extracts position and name of the signer (ô số 7a, 7b): the block at the lower right of the last
 * page that has one. Seal and signature are between the two.
 */
public final class SignatureRule {
  private static final double RIGHT_PART = 0.38;
  private static final double GAP_HEIGHTS = 1.6;
  private static final double LINES_APART = 2.3;
  private static final double DEEPEST_NAME = 190;
  private static final double OFF_CENTER = 60;
  private static final double CAPITALS = 0.85;
  private static final double CLEAR = 0.9;
  private static final double REPAIRED = 0.9;
  private static final double HIDDEN_PART = 0.6;
  private static final double FIRST_PAGE_DEPTH = 0.4;
  private static final double WITHOUT_OFFICE = 0.7;
  private static final Pattern RECIPIENTS = Pattern.compile("^\\W*\\w?oi nhan\\b");

  /** Extracts from the last page that has a signature block. */
  public Reading read(List<Sheet> sheets) {
    return sheets.reversed().stream()
        .map(sheet -> read(sheet, sheet.equals(sheets.getFirst())))
        .filter(reading -> !reading.fields().isEmpty())
        .findFirst()
        .orElse(Reading.NOTHING);
  }

  private static Reading read(Sheet sheet, boolean isFirst) {
    List<Row> right = rightRows(sheet, isFirst ? firstPageDepth(sheet) : 0);
    List<Row> office = office(right, sheet.lineHeight());
    return office.isEmpty() ? nameAlone(sheet, right) : block(sheet, right, office);
  }

  /** Returns how deep the head of a paper may reach; a short one ends with its recipients. */
  private static double firstPageDepth(Sheet sheet) {
    double depth = FIRST_PAGE_DEPTH * sheet.height();
    return recipients(sheet)
        .map(row -> Math.min(depth, row.middle() - LINES_APART * sheet.lineHeight()))
        .orElse(depth);
  }

  private static Optional<Row> recipients(Sheet sheet) {
    return sheet.rows().stream().filter(row -> RECIPIENTS.matcher(row.key()).find()).findFirst();
  }

  private static Reading block(Sheet sheet, List<Row> right, List<Row> office) {
    Row last = office.getLast();
    Optional<Row> name =
        right.stream()
            .filter(row -> row.middle() > last.middle() + sheet.lineHeight())
            .filter(row -> row.middle() < last.middle() + DEEPEST_NAME)
            .filter(row -> Math.abs(row.centerX() - last.centerX()) < OFF_CENTER)
            .filter(row -> SignerName.isName(RowText.trim(row.text())))
            .findFirst();
    String titles =
        office.stream()
            .map(row -> SignerTitles.repair(row.text()))
            .filter(title -> !title.isEmpty())
            .collect(Collectors.joining(" "));
    var fields = new ArrayList<Candidate>();
    fields.add(
        Candidates.ofRows(
            FieldName.SIGNER_POSITION,
            sheet.number(),
            office,
            titles,
            evidence(office),
            "signature.office"));
    name.map(row -> name(sheet, row, 1)).ifPresent(fields::add);
    return new Reading(fields, List.of());
  }

  // the seal often hides the position; below "Nơi nhận" a name on the right can only be the
  // signer's
  private static Reading nameAlone(Sheet sheet, List<Row> right) {
    return recipients(sheet)
        .flatMap(
            start ->
                right.stream()
                    .filter(row -> row.middle() > start.middle())
                    .filter(row -> row.words().size() >= 3)
                    .filter(row -> SignerName.isName(RowText.trim(row.text())))
                    .filter(row -> SignerName.hasFamilyName(RowText.trim(row.text())))
                    .findFirst())
        .map(row -> Reading.of(name(sheet, row, WITHOUT_OFFICE)))
        .orElse(Reading.NOTHING);
  }

  // names under a seal are often misread; an unknown family name must at least have a high
  // confidence
  private static Candidate name(Sheet sheet, Row row, double evidence) {
    String printed = RowText.trim(row.text());
    boolean isPlausible = SignerName.hasFamilyName(printed) || row.confidence() > CLEAR;
    String repaired = SignerName.repair(printed);
    double factor = repaired.equals(printed) ? 1 : REPAIRED;
    return Candidates.ofRows(
        FieldName.SIGNER_NAME,
        sheet.number(),
        List.of(row),
        isPlausible ? repaired : "",
        isPlausible ? evidence * factor : 0,
        "signature.name");
  }

  // a seal may hide a part, such as the PHÓ that must follow after KT., or the whole line after TM.
  private static double evidence(List<Row> office) {
    boolean isKnown = office.stream().allMatch(SignerTitles::isKnown);
    boolean isRepeated =
        office.size() > 1
            && SignerTitles.isOnBehalf(office.get(office.size() - 2), office.getLast());
    boolean isCut = SignerTitles.needsOffice(office.getLast());
    return isKnown && !isRepeated && !isCut ? 1 : HIDDEN_PART;
  }

  private static List<Row> office(List<Row> right, double lineHeight) {
    var block = new ArrayList<Row>();
    for (Row row : right) {
      boolean follows =
          !block.isEmpty() && row.middle() - block.getLast().middle() < LINES_APART * lineHeight;
      boolean isOffice = row.capitals() > CAPITALS && SignerTitles.isTitle(row);
      if (isOffice && !follows) {
        block.clear();
      }
      if (isOffice || (follows && isContinuation(row, block.getLast()))) {
        block.add(row);
      }
    }
    return block;
  }

  private static boolean isContinuation(Row row, Row before) {
    return row.capitals() > CAPITALS
        && row.words().size() >= 2
        && Math.abs(row.centerX() - before.centerX()) < OFF_CENTER;
  }

  private static List<Row> rightRows(Sheet sheet, double below) {
    List<Placed> words =
        sheet.rows().stream()
            .flatMap(row -> row.splitAtGaps(GAP_HEIGHTS * sheet.lineHeight()).stream())
            .filter(row -> row.left() > RIGHT_PART * sheet.width())
            .filter(row -> row.middle() > below)
            .flatMap(row -> row.words().stream())
            .toList();
    return Rows.group(words, sheet.lineHeight());
  }
}
