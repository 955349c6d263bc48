package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.limit.UserPattern;
import vn.sohoa.extract.layout.Blanks;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.TickMarks;
import vn.sohoa.page.Box;

/**
 * Value in running text, on one or more rows.
 *
 * @param words at least one, unless the cell is blank
 * @param text text of the value; may be a part of the words
 * @param evidence plausibility that this is the value, 0 to 1
 */
record Value(int page, List<Placed> words, String text, double evidence) {
  private static final int LONGEST_LABEL = 6;

  /** Number of the item that begins with the other label. */
  private static final Pattern ITEM = Pattern.compile("\\s+\\(?\\d{1,2}[.)]?$|[\\s;,.-]+$");

  /** Blanks and tick boxes are left out. */
  static Value of(int page, List<Row> rows, double evidence) {
    List<Placed> words =
        rows.stream()
            .flatMap(row -> row.words().stream())
            .filter(word -> !Blanks.isMark(word) && !TickMarks.isMark(word))
            .toList();
    return new Value(page, words, join(words), evidence);
  }

  static Value ofCell(Cell cell) {
    return of(cell.sheet().number(), List.of(cell.row()), 1);
  }

  /** Returns the part that the pattern finds; this value if there is no pattern. */
  Optional<Value> matching(Optional<UserPattern> pattern) {
    return pattern.isEmpty()
        ? Optional.of(this)
        : pattern.get().findValue(text).map(found -> part(found.start(), found.end()));
  }

  /**
   * Returns what is before another label that no definition lists: {@code Nguyễn Văn A Chức vụ:
   * Giám đốc}. It begins with a capital, or after a comma or semicolon. Empty if the label is the
   * first thing: {@code Tên tổ chức: Công ty A} below a heading.
   */
  Optional<Value> beforeUnknownLabel() {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).text().endsWith(":")) {
        int start = labelStart(i);
        if (start > 0) {
          return Optional.of(part(0, ITEM.matcher(textOf(start)).replaceFirst("").length()));
        }
        return i <= LONGEST_LABEL ? Optional.empty() : Optional.of(this);
      }
    }
    return Optional.of(this);
  }

  private String textOf(int count) {
    return join(words.subList(0, count));
  }

  private int labelStart(int colon) {
    for (int i = colon; i > 0 && i > colon - LONGEST_LABEL; i--) {
      String before = words.get(i - 1).text();
      boolean isApart = before.endsWith(",") || before.endsWith(";");
      if (isApart || Character.isUpperCase(words.get(i).text().charAt(0))) {
        return i;
      }
    }
    return 0;
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
