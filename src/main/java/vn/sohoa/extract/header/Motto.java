package vn.sohoa.extract.header;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.RowText;

/**
 * National name and motto (Quốc hiệu, Tiêu ngữ), the most reliable element of a header: it locates
 * the top of the header and its right column.
 *
 * @param left left edge of the right column, in points
 * @param top top of the header, in points
 */
record Motto(double left, double top) {
  private static final Set<String> NAME =
      Set.of("cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam");
  private static final Set<String> MOTTO = Set.of("doc", "lap", "tu", "do", "hanh", "phuc");
  private static final int ENOUGH = 4;
  private static final double LINES_ABOVE_MOTTO = 2.5;

  static Optional<Motto> find(List<Row> rows, double lineHeight) {
    Optional<List<Placed>> name = firstWith(rows, NAME, word -> RowText.isCapital(word.text()));
    Optional<List<Placed>> motto = firstWith(rows, MOTTO, word -> true);
    if (name.isPresent()) {
      double left =
          motto.map(words -> Math.min(left(words), left(name.get()))).orElse(left(name.get()));
      return Optional.of(new Motto(left, top(name.get())));
    }
    return motto.map(words -> new Motto(left(words), top(words) - LINES_ABOVE_MOTTO * lineHeight));
  }

  private static Optional<List<Placed>> firstWith(
      List<Row> rows, Set<String> keys, Predicate<Placed> accepted) {
    return rows.stream()
        .map(
            row ->
                row.words().stream()
                    .filter(word -> keys.contains(word.key()))
                    .filter(accepted)
                    .toList())
        .filter(words -> words.size() >= ENOUGH)
        .findFirst();
  }

  // The issuer beside it may contain some of the same syllables, so the last CỘNG is the beginning;
  // if that is misread, only adjacent syllables count
  private static double left(List<Placed> words) {
    for (int i = words.size() - ENOUGH; i >= 0; i--) {
      if (words.get(i).key().equals("cong") || words.get(i).key().equals("doc")) {
        return words.get(i).upright().x();
      }
    }
    double left = words.getLast().upright().x();
    for (int i = words.size() - 2; i >= 0; i--) {
      double width = words.get(i).upright().width();
      if (left - words.get(i).upright().right() > 2.5 * Math.max(width, 20)) {
        break;
      }
      left = words.get(i).upright().x();
    }
    return left;
  }

  private static double top(List<Placed> words) {
    return words.stream().mapToDouble(word -> word.upright().y()).min().orElseThrow();
  }
}
