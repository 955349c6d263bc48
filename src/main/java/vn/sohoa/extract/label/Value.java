package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.page.Box;

/**
 * Value in running text, on one or more rows.
 *
 * @param words at least one
 * @param text text of the value; may be a part of the words
 * @param evidence plausibility that this is the value, 0 to 1
 */
record Value(int page, List<Placed> words, String text, double evidence) {

  static Value of(int page, List<Row> rows, double evidence) {
    List<Placed> words = rows.stream().flatMap(row -> row.words().stream()).toList();
    return new Value(page, words, join(words), evidence);
  }

  static Value ofCell(Cell cell) {
    return of(cell.sheet().number(), List.of(cell.row()), 1);
  }

  /** Returns the part that the pattern finds; this value if there is no pattern. */
  Optional<Value> matching(Optional<UserPattern> pattern) {
    return pattern.isEmpty()
        ? Optional.of(this)
        : pattern.get().find(text).map(found -> part(found.start(), found.end()));
  }

  private Value part(int start, int end) {
    var touched = new ArrayList<Placed>();
    int offset = 0;
    for (Placed word : words) {
      int last = offset + word.text().length();
      if (offset < end && last > start) {
        touched.add(word);
      }
      offset = last + 1;
    }
    return new Value(page, List.copyOf(touched), text.substring(start, end), evidence);
  }

  double lowest() {
    return words.stream().mapToDouble(word -> word.word().confidence()).min().orElse(0);
  }

  double mean() {
    double letters = words.stream().mapToInt(word -> word.text().length()).sum();
    double sum =
        words.stream().mapToDouble(word -> word.word().confidence() * word.text().length()).sum();
    return letters == 0 ? 0 : sum / letters;
  }

  Optional<Box> box() {
    return words.stream().map(word -> word.word().box()).reduce(Box::union);
  }

  private static String join(List<Placed> words) {
    return String.join(" ", words.stream().map(Placed::text).toList());
  }
}
