package vn.sohoa.extract.label;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.text.EditDistance;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Cell;

/**
 * Label in front of a value (nhãn).
 *
 * @param text text as written in the definitions
 * @param key its letters and digits
 */
record Anchor(String text, String key) {
  private static final int SHORT = 6;
  private static final int LETTERS_PER_ERROR = 9;
  private static final double MISREAD = 0.9;
  private static final double IN_RUNNING_TEXT = 0.8;
  private static final Pattern BEFORE_LABEL =
      Pattern.compile(".*[:;,.)•\\-–+*/|]|\\d{1,2}[.)]?|[a-zđ][.)]");

  /**
   * Position of a label in a cell.
   *
   * @param firstWord index of the label's first word
   * @param nextWord index of the first word after the label
   * @param evidence 0 to 1; 1 for an exact match at a position typical of labels
   */
  public record Place(int firstWord, int nextWord, double evidence) {}

  static Anchor of(String text) {
    return new Anchor(text, VietnameseText.letterKey(text));
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
      if (word >= fromWord
          && cell.startsWord(at)
          && endsWell(cell, end)
          && mayStandAt(cell, word)) {
        return Optional.of(place(cell, word, cell.wordAt().get(end - 1), 1));
      }
    }
    return Optional.empty();
  }

  // a value may follow the label without a space, "Số:12"
  private static boolean endsWell(Cell cell, int end) {
    return cell.endsWord(end)
        || cell.row().words().get(cell.wordAt().get(end - 1)).text().contains(":");
  }

  private Optional<Place> misread(Cell cell, int fromWord) {
    int allowed = key.length() / LETTERS_PER_ERROR;
    if (allowed == 0) {
      return Optional.empty();
    }
    String letters = cell.letters();
    for (int at = 0; at < letters.length(); at++) {
      if (!cell.startsWord(at) || cell.wordAt().get(at) < fromWord) {
        continue;
      }
      Deadline.check();
      for (int length = key.length() - allowed; length <= key.length() + allowed; length++) {
        int end = at + length;
        if (end <= letters.length()
            && cell.endsWord(end)
            && EditDistance.between(key, letters.substring(at, end)) <= allowed) {
          return Optional.of(
              place(cell, cell.wordAt().get(at), cell.wordAt().get(end - 1), MISREAD));
        }
      }
    }
    return Optional.empty();
  }

  // short labels also occur in other texts, so they match only where a label may begin
  private boolean mayStandAt(Cell cell, int word) {
    return key.length() >= SHORT || begins(cell, word);
  }

  // "chủ đầu tư" within a sentence is not a label
  private static Place place(Cell cell, int first, int last, double evidence) {
    boolean isLabel = begins(cell, first) || hasColon(cell, last);
    return new Place(first, last + 1, isLabel ? evidence : evidence * IN_RUNNING_TEXT);
  }

  private static boolean begins(Cell cell, int word) {
    return word == 0 || BEFORE_LABEL.matcher(cell.row().words().get(word - 1).text()).matches();
  }

  private static boolean hasColon(Cell cell, int word) {
    boolean hasNext = word + 1 < cell.size();
    return cell.row().words().get(word).text().contains(":")
        || (hasNext && cell.row().words().get(word + 1).text().startsWith(":"));
  }
}
