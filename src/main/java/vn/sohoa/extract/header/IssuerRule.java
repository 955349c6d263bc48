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
import vn.sohoa.extract.layout.Sheet;

/**
 * Extracts the issuer (ô số 2): the lines above the number in the left column, parent first, each
 * repaired by the known names.
 */
public final class IssuerRule {
  private static final int LINES_OF_A_NAME = 3;
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
    List<Row> rows = rows(header).stream().map(row -> whole(row, header)).toList();
    if (rows.isEmpty()) {
      return Reading.NOTHING;
    }
    List<String> read = rows.stream().map(row -> RowText.trim(row.text())).toList();
    var lines = new ArrayList<String>();
    boolean isKnown = true;
    for (int i = 0; i < read.size(); ) {
      Known known = longestKnown(read.subList(i, read.size()));
      lines.add(known.name().orElse(read.get(i)));
      isKnown = isKnown && known.name().isPresent();
      i += known.lines();
    }
    String clean = String.join(" ", lines);
    double evidence = evidence(isKnown, lines);
    return Reading.of(
        Candidates.ofRows(
            FieldName.ORGAN_NAME, header.sheet().number(), rows, clean, evidence, "header.issuer"));
  }

  /** A letterhead has no motto beside it, so that its name may run over both columns. */
  private static Row whole(Row left, Header header) {
    Sheet sheet = header.sheet();
    List<Row> head = sheet.rows().stream().filter(row -> row.middle() < header.bottom()).toList();
    return Motto.find(head, sheet.lineHeight()).isPresent()
        ? left
        : head.stream()
            .flatMap(row -> sheet.pieces(row).stream())
            .filter(piece -> piece.words().containsAll(left.words()))
            .filter(piece -> piece.capitals() >= ENOUGH_CAPITALS)
            .findFirst()
            .orElse(left);
  }

  /** A known name, and over how many lines it goes; one if it is unknown. */
  private record Known(Optional<String> name, int lines) {}

  /** A long name may be broken anywhere; in one of several lines only marks are mended. */
  private static Known longestKnown(List<String> lines) {
    for (int count = Math.min(LINES_OF_A_NAME, lines.size()); count > 1; count--) {
      String joined = String.join(" ", lines.subList(0, count));
      Optional<String> name =
          IssuerNames.nearest(joined)
              .filter(
                  known ->
                      VietnameseText.letterKey(known).equals(VietnameseText.letterKey(joined)));
      if (name.isPresent()) {
        return new Known(name, count);
      }
    }
    return new Known(IssuerNames.nearest(lines.getFirst()), 1);
  }

  private static double evidence(boolean isKnown, List<String> lines) {
    if (WITHOUT_PLACE.matcher(VietnameseText.letterKey(lines.getLast())).matches()) {
      return CUT_NAME;
    }
    if (isKnown) {
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
