package vn.sohoa.extract.label;

import java.util.List;
import java.util.regex.Pattern;
import vn.sohoa.extract.layout.Blanks;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;
import vn.sohoa.extract.layout.TickMarks;

/** Where items (mục, điểm) and labels that no definition names begin. */
final class Items {
  private static final String NUMBER = "\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]";

  /** An item begins; a number such as 12.500 does not. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:(?:"
              + NUMBER
              + "|\\(?[a-zđ][.)]|[IVX]{1,4}[.)])(?=\\s|\\p{L}|$)"
              + "|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=\\s+\\p{Lu})"
              + "|[-–—+•*●○](?=\\s|\\p{L})).*");

  /** An item within a row, {@code Quy mô: 2 ha; c) Vốn: …}. */
  private static final Pattern MARK_WITHIN =
      Pattern.compile("\\(?\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\(?[a-zđ]\\)");

  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[;.]");
  private static final int LONGEST_LABEL = 8;

  private Items() {}

  /** Returns whether the cell begins with the mark of an item. */
  static boolean isItem(Cell cell) {
    return ITEM.matcher(cell.row().text()).matches();
  }

  /**
   * Returns the index of the word that begins the next item or, behind a blank, another label; the
   * number of words if there is none.
   *
   * @param from first word of a value
   */
  static int next(Cell cell, int from) {
    List<Placed> words = cell.row().words();
    for (int i = from; i < words.size(); i++) {
      if (TickMarks.isMark(words.get(i)) || (i > 0 && begins(words, i, i > from))) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean begins(List<Placed> words, int at, boolean isBehindText) {
    boolean isBehindBlank = Blanks.isMark(words.get(at - 1));
    boolean isItem =
        MARK_WITHIN.matcher(words.get(at).text()).matches()
            && at + 1 < words.size()
            && (isBehindBlank
                || (isBehindText && ENDS_SENTENCE.matcher(words.get(at - 1).text()).matches()));
    return isItem || (isBehindBlank && isLabel(words, at));
  }

  /** Returns whether the cell begins with a label, be it one that no definition names. */
  static boolean isLabelled(Cell cell) {
    return isLabel(cell.row().words(), 0);
  }

  // a few words up to a colon, of which the first begins with a capital or is the mark of an item
  private static boolean isLabel(List<Placed> words, int from) {
    String first = words.get(from).text();
    if (!Character.isUpperCase(first.codePointAt(0)) && !MARK_WITHIN.matcher(first).matches()) {
      return false;
    }
    for (int i = from; i < Math.min(words.size(), from + LONGEST_LABEL); i++) {
      String text = words.get(i).text();
      if (Blanks.isMark(words.get(i))) {
        return false;
      }
      if (text.endsWith(":")) {
        return text.length() > 1 || i > from;
      }
    }
    return false;
  }
}
