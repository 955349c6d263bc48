package vn.sohoa.link.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sohoa.clean.VietnameseText;

/** What a paper calls itself, against the name of a component, word by word and without marks. */
final class KindLikeness {
  private static final double NEARLY_ALL = 0.8;
  private static final double MANY = 0.5;
  private static final double MISREAD = 0.8;
  private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Set<String> SAY_NOTHING =
      Set.of("va", "cua", "cac", "cho", "theo", "ve", "viec", "hoac", "ban", "sao", "mau", "so");

  private KindLikeness() {}

  static String level(String kind, String component) {
    List<String> read = words(kind);
    List<String> wanted = words(component);
    double share =
        wanted.isEmpty()
            ? 0
            : (double) wanted.stream().filter(word -> isAmong(read, word)).count() / wanted.size();
    if (share >= NEARLY_ALL) {
      return "component.named";
    }
    return share >= MANY ? "component.alike" : "component.unlike";
  }

  private static boolean isAmong(List<String> read, String word) {
    return read.stream()
        .anyMatch(
            other ->
                other.equals(word)
                    || (isComparable(other, word)
                        && OcrDistance.toBeginning(word, other) <= MISREAD));
  }

  private static boolean isComparable(String read, String word) {
    return word.length() > 2 && Math.abs(read.length() - word.length()) <= 1;
  }

  private static List<String> words(String text) {
    return Arrays.stream(NOT_LETTER.split(VietnameseText.searchKey(text)))
        .filter(word -> !word.isEmpty() && !SAY_NOTHING.contains(word))
        .toList();
  }
}
