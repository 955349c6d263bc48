package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidates;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;

/**
 * Extracts the issuer (ô số 2): the lines above the number in the left column, parent first, each
 * repaired by the known names.
 */
public final class IssuerRule {
  private static final double LINES_APART = 3.9;
  private static final double ENOUGH_CAPITALS = 0.6;
  private static final double UNKNOWN_NAME = 0.85;
  private static final double CUT_NAME = 0.5;

  /** Such a body always names its place, on the same line or the next one. */
  private static final Pattern WITHOUT_PLACE =
      Pattern.compile("(?:uybannhandan|ubnd|hoidongnhandan|hdnd)");

  /** Minimum share of letters in a name; recognised scribbles or stamps have about half as many. */
  private static final double MOSTLY_LETTERS = 0.75;

  public Reading read(Header header) {
    List<Row> rows = rows(header);
    if (rows.isEmpty()) {
      return Reading.NOTHING;
    }
    List<Optional<String>> known =
        rows.stream().map(row -> IssuerNames.nearest(RowText.trim(row.text()))).toList();
    var lines = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(known.get(i).orElse(RowText.trim(rows.get(i).text())));
    }
    String clean = String.join(" ", lines);
    double evidence = evidence(known, lines);
    return Reading.of(
        Candidates.ofRows(
            FieldName.ORGAN_NAME, header.sheet().number(), rows, clean, evidence, "header.issuer"));
  }

  private static double evidence(List<Optional<String>> known, List<String> lines) {
    if (WITHOUT_PLACE.matcher(VietnameseText.letterKey(lines.getLast())).matches()) {
      return CUT_NAME;
    }
    if (known.stream().allMatch(Optional::isPresent)) {
      return 1;
    }
    boolean isCut = lines.stream().anyMatch(line -> !RowText.isCapital(line.substring(0, 1)));
    return isCut ? CUT_NAME : UNKNOWN_NAME;
  }

  // from the number upwards, since stamps and logos may be above the name
  private static List<Row> rows(Header header) {
    double limit = header.numberRow().map(Row::middle).orElse(header.bottom());
    var rows = new ArrayList<Row>();
    double below = limit;
    for (Row row : header.left().reversed()) {
      if (row.middle() >= limit - header.sheet().lineHeight() / 2 || !row.hasLetters()) {
        continue;
      }
      boolean isNear = below - row.middle() < LINES_APART * header.sheet().lineHeight();
      if (!isNear && !rows.isEmpty()) {
        break;
      }
      if (row.capitals() >= ENOUGH_CAPITALS && isOfLetters(row)) {
        rows.addFirst(row);
        below = row.middle();
      }
    }
    return rows;
  }

  private static boolean isOfLetters(Row row) {
    long letters = row.text().chars().filter(Character::isLetter).count();
    long signs = row.text().chars().filter(sign -> sign != ' ').count();
    return letters > 2 && letters >= MOSTLY_LETTERS * signs;
  }
}
