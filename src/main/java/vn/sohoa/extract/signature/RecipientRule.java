package vn.sohoa.extract.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Extracts the recipients (nơi nhận, ô số 9b): the list at the lower left of the last page that has
 * one.
 */
public final class RecipientRule {
  private static final Pattern HEAD = Pattern.compile("^\\W*\\w?oi nhan\\W*$");
  private static final Pattern ITEM = Pattern.compile("^[-–—+•*]\\s*.*");
  private static final Pattern FRAME =
      Pattern.compile("^[-–—+•*\\s]+|(?:\\G|(?<![;.,\\s]))[;.,\\s]+$");
  private static final Pattern KEPT_BY_ISSUER = Pattern.compile("^luu\\b.*");
  private static final double LEFT_PART = 0.5;
  private static final double LINES_APART = 2.2;
  private static final double EVIDENCE = 0.9;
  private static final int MOST = 40;

  private RecipientRule() {}

  public static Reading read(List<Sheet> sheets) {
    return sheets.reversed().stream()
        .map(RecipientRule::read)
        .filter(reading -> !reading.fields().isEmpty())
        .findFirst()
        .orElse(Reading.NOTHING);
  }

  private static Reading read(Sheet sheet) {
    List<Row> left =
        sheet.rows().stream()
            .flatMap(row -> row.splitAtGaps(1.6 * sheet.lineHeight()).stream())
            .filter(row -> row.left() < LEFT_PART * sheet.width())
            .toList();
    Optional<Row> head = left.stream().filter(row -> HEAD.matcher(row.key()).matches()).findFirst();
    return head.map(row -> new Reading(items(sheet, row, left), List.of())).orElse(Reading.NOTHING);
  }

  private static List<Candidate> items(Sheet sheet, Row head, List<Row> left) {
    var candidates = new ArrayList<Candidate>();
    var item = new ArrayList<Row>();
    Row last = head;
    for (Row row : left) {
      if (row.middle() <= head.middle() + sheet.lineHeight() / 2) {
        continue;
      }
      boolean isFar = row.middle() - last.middle() > LINES_APART * sheet.lineHeight();
      if (isFar || candidates.size() == MOST) {
        break;
      }
      if (ITEM.matcher(row.text()).matches()) {
        candidate(sheet, item).ifPresent(candidates::add);
        item.clear();
      }
      item.add(row);
      last = row;
    }
    candidate(sheet, item).ifPresent(candidates::add);
    return candidates;
  }

  private static Optional<Candidate> candidate(Sheet sheet, List<Row> rows) {
    if (rows.isEmpty() || !ITEM.matcher(rows.getFirst().text()).matches()) {
      return Optional.empty();
    }
    String joined = String.join(" ", rows.stream().map(Row::text).toList());
    String name = FRAME.matcher(joined).replaceAll("");
    Row bare = rows.getFirst();
    boolean isKept = KEPT_BY_ISSUER.matcher(bare.key().replaceFirst("^\\W+", "")).matches();
    return isKept || name.isBlank()
        ? Optional.empty()
        : Optional.of(
            Candidates.ofRows(
                    FieldName.RECIPIENTS, sheet.number(), rows, name, EVIDENCE, "recipients")
                .because("in the list of receivers"));
  }
}
