package vn.sohoa.extract.header;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Signs of the head of a paper on the upper part of a page, down to what a poor scan leaves of it.
 *
 * @param motto the national name or motto
 * @param remains text that is at least half of the national name or motto
 * @param date a date line
 * @param number {@code Số:} or a notation
 */
public record HeadSigns(boolean motto, boolean remains, boolean date, boolean number) {
  private static final double DEPTH = 0.45;
  private static final double HALF_ALIKE = 0.5;
  private static final Pattern NUMBER =
      Pattern.compile("^\\W*s[o06]\\W{0,2}[:.\\d].*|.*[/⁄]\\s?[a-z]{2,5}\\s?-\\s?[a-z]{2,}.*");
  private static final List<Set<String>> MOTTOS =
      List.of(pairs("conghoaxahoichunghiavietnam"), pairs("doclaptudohanhphuc"));

  public static HeadSigns of(Sheet sheet) {
    List<Row> upper =
        sheet.rows().stream().filter(row -> row.middle() < sheet.height() * DEPTH).toList();
    List<Row> pieces = upper.stream().flatMap(row -> sheet.pieces(row).stream()).toList();
    return new HeadSigns(
        Motto.find(upper, sheet.lineHeight()).isPresent(),
        Stream.concat(upper.stream(), pieces.stream()).anyMatch(HeadSigns::resemblesMotto),
        pieces.stream().anyMatch(HeaderFinder::isDate),
        pieces.stream().anyMatch(row -> NUMBER.matcher(row.key()).matches()));
  }

  /** Whether there is a sign that neither cover sheets nor envelopes have. */
  public boolean isOfPaper() {
    return motto || remains || date;
  }

  private static boolean resemblesMotto(Row row) {
    Set<String> read = pairs(VietnameseText.letterKey(row.text()));
    return MOTTOS.stream().anyMatch(motto -> likeness(read, motto) >= HALF_ALIKE);
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return 2.0 * common / Math.max(1, one.size() + other.size());
  }

  private static Set<String> pairs(String letters) {
    var pairs = new HashSet<String>();
    for (int i = 1; i < letters.length(); i++) {
      pairs.add(letters.substring(i - 1, i + 1));
    }
    return pairs;
  }
}
