package vn.sohoa.extract.header;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.extract.layout.Sheet;

/**
 * Units that keep a copy, from the last line of the recipients ({@code Lưu: VT, KTTH}). The unit
 * that drafted the paper stands there and in the notation, NĐ 30/2020 Phụ lục I.
 */
final class KeptCopy {
  private static final Pattern KEPT = Pattern.compile("^\\W*luu\\b.*");
  private static final Pattern UNIT = Pattern.compile("(?<!\\p{L})[A-ZĐ]{2,}");

  private KeptCopy() {}

  /** Returns their abbreviations; empty if the line is on another page. */
  static Set<String> units(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row -> sheet.pieces(row).stream())
        .filter(row -> KEPT.matcher(row.key()).matches())
        .flatMap(row -> UNIT.matcher(row.text()).results())
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }
}
