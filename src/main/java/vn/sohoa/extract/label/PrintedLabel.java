package vn.sohoa.extract.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.extract.layout.Blanks;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.TickMarks;

/**
 * Words that are a label by their form, whatever they say: what begins a cell, an item or a
 * sentence and ends with a colon.
 *
 * @param firstWord index of its first word, behind the mark of an item
 * @param nextWord index behind its last word, which has the colon
 */
record PrintedLabel(Cell cell, int firstWord, int nextWord) {
  private static final int MOST_WORDS = 14;

  /** Within a row, labels are short. */
  private static final int MOST_WITHIN = 6;

  private static final Pattern MARK =
      Pattern.compile(
          "\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]?|\\(?[a-zđ][.)]|[IVX]{1,4}[.)]|[-–—+•*●○|]+");
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}:");
  private static final Pattern ENDS = Pattern.compile(".*[;.,]");

  /** Returns the labels in a cell, from left to right. */
  static List<PrintedLabel> in(Cell cell) {
    List<Placed> words = cell.row().words();
    var labels = new ArrayList<PrintedLabel>();
    int from = begin(words);
    for (int i = from; i < words.size(); i++) {
      if (Blanks.isMark(words.get(i)) || TickMarks.isMark(words.get(i))) {
        from = i + 1;
      } else if (endsLabel(words, i)) {
        boolean isFirst =
            labels.isEmpty()
                && i - from < MOST_WORDS
                && from == begin(words)
                && (from > 0 || Character.isUpperCase(words.get(from).text().codePointAt(0)));
        int start = isFirst ? from : startWithin(words, from, i);
        if (start >= 0) {
          labels.add(new PrintedLabel(cell, start, i + 1));
        }
        from = i + 1;
      }
    }
    return labels;
  }

  /** Returns the labels on a page, those with a colon first. */
  static List<PrintedLabel> on(List<Cell> cells) {
    return Stream.concat(
            cells.stream().flatMap(cell -> in(cell).stream()), besideValues(cells).stream())
        .toList();
  }

  /** Returns the cells without a colon that have exactly one other beside them. */
  private static List<PrintedLabel> besideValues(List<Cell> cells) {
    var labels = new ArrayList<PrintedLabel>();
    for (int i = 0; i + 1 < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean isPair =
          isOnSameRow(cell, cells.get(i + 1))
              && (i == 0 || !isOnSameRow(cells.get(i - 1), cell))
              && (i + 2 == cells.size() || !isOnSameRow(cells.get(i + 1), cells.get(i + 2)));
      if (isPair && cell.size() <= MOST_WORDS && in(cell).isEmpty()) {
        int first = begin(cell.row().words());
        if (first < cell.size()) {
          labels.add(new PrintedLabel(cell, first, cell.size()));
        }
      }
    }
    return labels;
  }

  private static boolean isOnSameRow(Cell one, Cell other) {
    return one.row().right() < other.row().left()
        && Math.abs(one.row().middle() - other.row().middle()) < one.sheet().lineHeight() / 2;
  }

  private static boolean endsLabel(List<Placed> words, int at) {
    String text = words.get(at).text();
    return text.endsWith(":") && (text.length() > 1 || at > 0);
  }

  private static int begin(List<Placed> words) {
    int at = 0;
    while (at < words.size() && MARK.matcher(words.get(at).text()).matches()) {
      at++;
    }
    return at;
  }

  // "Nguyễn Văn A Chức vụ: Giám đốc"
  private static int startWithin(List<Placed> words, int from, int colon) {
    for (int i = colon; i > from && i > colon - MOST_WITHIN; i--) {
      String before = words.get(i - 1).text();
      boolean isApart = ENDS.matcher(before).matches() || MARK.matcher(before).matches();
      if (isApart || Character.isUpperCase(words.get(i).text().codePointAt(0))) {
        return i;
      }
    }
    return -1;
  }

  boolean contains(Anchor.Place place) {
    return firstWord <= place.firstWord() && place.nextWord() <= nextWord;
  }

  boolean meets(Anchor.Place place) {
    return place.firstWord() < nextWord && firstWord < place.nextWord();
  }

  /** Returns whether the place has words of the label and of what follows. */
  boolean isCutBy(Anchor.Place place) {
    return firstWord <= place.firstWord()
        && place.firstWord() < nextWord
        && place.nextWord() > nextWord;
  }

  /**
   * Returns whether words of the label follow the place, and not a value: "lần thứ 3:". It may end
   * with an abbreviation: "Tên chủ nguồn thải CTNH:".
   */
  boolean goesOn(Anchor.Place place) {
    if (place.nextWord() >= nextWord) {
      return false;
    }
    boolean isWord =
        !Character.isUpperCase(firstLetter(place.nextWord()))
            && !Character.isDigit(firstLetter(place.nextWord()));
    return isWord || (place.nextWord() == nextWord - 1 && isAbbreviation(nextWord - 1));
  }

  private boolean isAbbreviation(int word) {
    return ABBREVIATION.matcher(cell.row().words().get(word).text()).matches();
  }

  private int firstLetter(int word) {
    return cell.row().words().get(word).text().codePointAt(0);
  }

  String text() {
    return text(firstWord, nextWord);
  }

  /** Returns the words of the label before that place. */
  String before(Anchor.Place place) {
    return text(firstWord, place.firstWord());
  }

  /** Returns the words of the label behind that place. */
  String behind(Anchor.Place place) {
    return text(place.nextWord(), nextWord);
  }

  private String text(int from, int to) {
    return cell.row().words().subList(from, to).stream()
        .map(Placed::text)
        .collect(Collectors.joining(" "));
  }

  Anchor.Place place(double evidence) {
    return new Anchor.Place(firstWord, nextWord, evidence);
  }
}
