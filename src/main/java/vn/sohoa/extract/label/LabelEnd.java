package vn.sohoa.extract.label;

import java.util.List;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.Cell;
import vn.sohoa.extract.layout.Placed;

/**
 * Where a label ends and its value begins: behind its colon, an explanation in brackets and its
 * translation, {@code Họ và tên (chữ in hoa)/Full name: …}.
 */
final class LabelEnd {
  private static final Pattern PUNCTUATION = Pattern.compile("[:;.,/|()_…–-]+");
  private static final Pattern SEPARATOR = Pattern.compile("[/|–-].*");
  private static final Pattern WITH_TRANSLATION = Pattern.compile(".*[\\p{L})]/\\p{L}.*");
  private static final Pattern FOREIGN = Pattern.compile("[\\p{ASCII}’]+");
  private static final int LONGEST_EXPLANATION = 16;
  private static final int LONGEST_TRANSLATION = 8;

  private LabelEnd() {}

  /**
   * Returns whether a label may end after that many letters of a cell, within a word: {@code Số:12}
   * and {@code tên/Full}.
   */
  static boolean isWithinWord(Cell cell, int letters) {
    int at = cell.wordAt().get(letters - 1);
    String word = cell.row().words().get(at).text();
    int slash = word.indexOf('/');
    return word.contains(":")
        || (slash > 0
            && firstLetter(cell, at) + VietnameseText.letterKey(word.substring(0, slash)).length()
                == letters);
  }

  private static int firstLetter(Cell cell, int word) {
    return cell.wordAt().indexOf(word);
  }

  /** Returns the index of the first word of the value; the number of words if there is none. */
  static int valueStart(Cell cell, Anchor.Place label) {
    List<Placed> words = cell.row().words();
    int start = behindExplanation(words, label.nextWord());
    start = behindTranslation(words, start);
    while (start < words.size() && PUNCTUATION.matcher(words.get(start).text()).matches()) {
      start++;
    }
    return isColonBefore(words, start) ? behindHint(words, start) : start;
  }

  /** Returns whether a colon ends the label, be there an explanation or a translation before it. */
  static boolean hasColon(Cell cell, Anchor.Place label) {
    List<Placed> words = cell.row().words();
    int end = behindTranslation(words, behindExplanation(words, label.nextWord()));
    return isColonBefore(words, end)
        || (end < words.size() && words.get(end).text().startsWith(":"));
  }

  private static boolean isColonBefore(List<Placed> words, int at) {
    return at > 0 && words.get(at - 1).text().contains(":");
  }

  // "(ghi bằng chữ in hoa):" is not part of the value
  private static int behindExplanation(List<Placed> words, int from) {
    if (from >= words.size() || !words.get(from).text().startsWith("(")) {
      return from;
    }
    int end = closing(words, from);
    boolean isFollowed =
        end > from
            && (words.get(end - 1).text().endsWith(":")
                || words.get(end - 1).text().contains(")/")
                || (end < words.size() && isBehindLabel(words.get(end).text())));
    return isFollowed ? end : from;
  }

  private static boolean isBehindLabel(String text) {
    return text.startsWith(":") || text.startsWith("/") || text.startsWith("…");
  }

  // "Tên dự án: (ghi bằng chữ in hoa) NHÀ MÁY"
  private static int behindHint(List<Placed> words, int from) {
    boolean isHint =
        from < words.size()
            && words.get(from).text().startsWith("(")
            && words.get(from).text().length() > 1
            && Character.isLowerCase(words.get(from).text().codePointAt(1));
    int end = isHint ? closing(words, from) : from;
    return end > from + 1 ? end : from;
  }

  /** Returns the index behind the bracket's last word; that of its first if it is not closed. */
  private static int closing(List<Placed> words, int from) {
    for (int i = from; i < Math.min(words.size(), from + LONGEST_EXPLANATION); i++) {
      if (words.get(i).text().contains(")")) {
        return i + 1;
      }
    }
    return from;
  }

  private static int behindTranslation(List<Placed> words, int from) {
    boolean isWithinWord =
        from > 0
            && from <= words.size()
            && WITH_TRANSLATION.matcher(words.get(from - 1).text()).matches();
    boolean isBehind = from < words.size() && SEPARATOR.matcher(words.get(from).text()).matches();
    if (!isWithinWord && !isBehind) {
      return from;
    }
    for (int i = isWithinWord ? from - 1 : from;
        i < Math.min(words.size(), from + LONGEST_TRANSLATION);
        i++) {
      String text = words.get(i).text();
      if (text.endsWith(":")) {
        return i + 1;
      }
      boolean isOther = i >= from && !FOREIGN.matcher(text).matches();
      if (isOther) {
        break;
      }
    }
    return from;
  }
}
