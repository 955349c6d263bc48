package vn.sohoa.extract.label;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.text.EditDistance;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;

/**
 * Label in front of a value (nhãn).
 *
 * @param text text as written in the definitions
 * @param key its letters and digits
 * @param strict whether it is never found in running text; its text ends with a colon
 * @param misreadings where a misread one may begin
 */
record Anchor(String text, String key, boolean strict, Misreadings misreadings) {
  private static final int SHORT = 6;
  private static final int LETTERS_PER_ERROR = 9;
  private static final double MISREAD = 0.9;
  private static final double IN_RUNNING_TEXT = 0.8;
  private static final Pattern BEFORE_LABEL =
      Pattern.compile(".*[:;,.)•\\-–+*/|…☐☑◪]|\\d{1,2}[.)]?|[a-zđ][.)]");

  private static final Pattern BEFORE_ITEM =
      Pattern.compile(".*[;)•–+*…☐☑◪-]|\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[a-zđ][.)]|[IVX]{1,4}\\.");

  /**
   * Position of a label in a cell.
   *
   * @param firstWord index of the label's first word
   * @param nextWord index of the first word after the label
   * @param evidence 0 to 1; 1 for an exact match at a position typical of labels
   */
  public record Place(int firstWord, int nextWord, double evidence) {}

  static Anchor of(String text) {
    String key = VietnameseText.letterKey(text);
    return new Anchor(
        text, key, text.endsWith(":"), Misreadings.of(key, key.length() / LETTERS_PER_ERROR));
  }

  /** Returns whether it says no more than "Số", which papers have before their own number, too. */
  boolean isOnlyNumber() {
    return key.equals("so");
  }

  /** Returns the first match in the cell at or after that word. */
  Optional<Place> find(Cell cell, int fromWord) {
    return exact(cell, fromWord).or(() -> misread(cell, fromWord));
  }

  private Optional<Place> exact(Cell cell, int fromWord) {
    String letters = cell.letters();
    for (int at = letters.indexOf(key); at >= 0; at = letters.indexOf(key, at + 1)) {
      int word = cell.wordAt().get(at);
      int end = at + key.length();
      int last = cell.wordAt().get(end - 1);
      if (word >= fromWord
          && cell.startsWord(at)
          && endsWell(cell, end)
          && mayStandAt(cell, word, last)) {
        return Optional.of(place(cell, word, last, 1));
      }
    }
    return Optional.empty();
  }

  private static boolean endsWell(Cell cell, int end) {
    return cell.endsWord(end) || LabelEnd.isWithinWord(cell, end);
  }

  private Optional<Place> misread(Cell cell, int fromWord) {
    int allowed = misreadings.errors();
    String letters = cell.letters();
    BitSet starts = misreadings.starts(letters);
    for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
      if (!cell.startsWord(at) || cell.wordAt().get(at) < fromWord) {
        continue;
      }
      Deadline.check();
      for (int length = key.length() - allowed; length <= key.length() + allowed; length++) {
        int end = at + length;
        if (end <= letters.length()
            && cell.endsWord(end)
            && (!strict || isApart(cell, cell.wordAt().get(at), cell.wordAt().get(end - 1)))
            && EditDistance.within(allowed, key, letters.substring(at, end)) <= allowed) {
          return Optional.of(
              place(cell, cell.wordAt().get(at), cell.wordAt().get(end - 1), MISREAD));
        }
      }
    }
    return Optional.empty();
  }

  // short labels also occur in other texts, so they match only where a label may begin
  private boolean mayStandAt(Cell cell, int word, int last) {
    return strict ? isApart(cell, word, last) : key.length() >= SHORT || begins(cell, word);
  }

  // a row of running text may begin with the words of a label, too
  private static boolean isApart(Cell cell, int first, int last) {
    return !isAside(cell, first)
        && (LabelEnd.hasColon(cell, new Place(first, last + 1, 1))
            || (beginsItem(cell, first) && !goesOnInSmallLetters(cell, last)));
  }

  // "(Sử dụng cho công trình: …)" below a title explains it
  private static boolean isAside(Cell cell, int first) {
    String before =
        cell.row().words().subList(0, first).stream()
            .map(Placed::text)
            .collect(Collectors.joining(" "));
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  private static boolean beginsItem(Cell cell, int word) {
    return word == 0 || BEFORE_ITEM.matcher(cell.row().words().get(word - 1).text()).matches();
  }

  private static boolean goesOnInSmallLetters(Cell cell, int last) {
    boolean hasNext = last + 1 < cell.size();
    return hasNext && Character.isLowerCase(cell.row().words().get(last + 1).text().charAt(0));
  }

  // "chủ đầu tư" within a sentence is not a label
  private static Place place(Cell cell, int first, int last, double evidence) {
    var place = new Place(first, last + 1, evidence);
    boolean isLabel = begins(cell, first) || LabelEnd.hasColon(cell, place);
    return isLabel ? place : new Place(first, last + 1, evidence * IN_RUNNING_TEXT);
  }

  private static boolean begins(Cell cell, int word) {
    return word == 0 || BEFORE_LABEL.matcher(cell.row().words().get(word - 1).text()).matches();
  }
}
