package vn.sohoa.extract.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.layout.RowText;
import vn.sohoa.language.AdministrativePhrases;
import vn.sohoa.language.Confusions;

/**
 * Administrative phrases used to correct single diacritics: OCR that reads <i>chi ngân sách</i> as
 * <i>chỉ ngân sách</i> reports a high confidence, since both words exist. Only diacritics are
 * changed, never letters, only if exactly one phrase fits, and only if the recognised text is not a
 * known phrase itself.
 */
public final class Phrases {
  private static final int LONGEST = 6;
  private static final int SHORT = 2;
  private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]");
  private static final Pattern NOT_KEY = Pattern.compile("[^a-z0-9 -]");
  private static final Pattern PAUSE = Pattern.compile(".*[.;:!?()\"”/]");
  private static final Map<String, List<List<String>>> BY_KEY = byKey();

  private Phrases() {}

  /**
   * Returns the text with the diacritics of known phrases corrected; letters and case are
   * preserved.
   */
  public static String correct(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ", -1)));
    BitSet right = partsOfKnownPhrases(words);
    int from = 0;
    while (from < words.size()) {
      from += correctAt(words, from, right);
    }
    return String.join(" ", words);
  }

  /** Returns the indexes of words that are part of a phrase which was read as it is known. */
  private static BitSet partsOfKnownPhrases(List<String> words) {
    var right = new BitSet();
    for (int from = 0; from < words.size(); from++) {
      for (int length = Math.min(LONGEST, words.size() - from); length > 1; length--) {
        List<String> read = words.subList(from, from + length);
        if (known(read).stream().anyMatch(phrase -> isSame(read, phrase))) {
          right.set(from, from + length);
          break;
        }
      }
    }
    return right;
  }

  /**
   * Corrects the longest known phrase that begins there and returns the number of words to go on
   * by.
   */
  private static int correctAt(List<String> words, int from, BitSet right) {
    for (int length = Math.min(LONGEST, words.size() - from); length > 1; length--) {
      List<String> read = words.subList(from, from + length);
      Optional<List<String>> meant =
          meant(read, known(read)).filter(phrase -> !contradicts(read, phrase, right, from));
      if (meant.isPresent()) {
        for (int i = 0; i < length; i++) {
          words.set(from + i, correctWord(read.get(i), meant.get().get(i)));
        }
        return length;
      }
    }
    return 1;
  }

  // a word of a phrase that was read rightly is not changed, nor pairs with another word by chance
  private static boolean contradicts(
      List<String> read, List<String> phrase, BitSet right, int from) {
    return IntStream.range(0, phrase.size())
        .anyMatch(
            i ->
                right.get(from + i)
                    && (phrase.size() == SHORT || !isSame(read.get(i), phrase.get(i))));
  }

  private static List<List<String>> known(List<String> read) {
    return hasPause(read) ? List.of() : BY_KEY.getOrDefault(key(String.join(" ", read)), List.of());
  }

  private static boolean hasPause(List<String> read) {
    return read.subList(0, read.size() - 1).stream()
        .anyMatch(word -> PAUSE.matcher(word).matches());
  }

  /** Returns the only phrase that the words may be; empty if they are right or ambiguous. */
  private static Optional<List<String>> meant(List<String> read, List<List<String>> known) {
    if (known.stream().anyMatch(phrase -> isSame(read, phrase))) {
      return Optional.empty();
    }
    return known.size() == 1 && isMisread(read, known.getFirst())
        ? Optional.of(known.getFirst())
        : Optional.empty();
  }

  private static boolean isSame(List<String> read, List<String> phrase) {
    return IntStream.range(0, phrase.size()).allMatch(i -> isSame(read.get(i), phrase.get(i)));
  }

  // two words may meet by chance or be a name, so that they need to be alike
  private static boolean isMisread(List<String> read, List<String> phrase) {
    if (phrase.size() > SHORT) {
      return true;
    }
    boolean isName =
        Character.isUpperCase(read.get(1).charAt(0)) && !RowText.isCapital(read.get(1));
    return !isName
        && IntStream.range(0, phrase.size())
            .allMatch(
                i -> isSame(read.get(i), phrase.get(i)) || areAlike(read.get(i), phrase.get(i)));
  }

  private static boolean isSame(String read, String right) {
    return VietnameseText.toneKey(bare(read)).equals(VietnameseText.toneKey(bare(right)));
  }

  private static boolean areAlike(String read, String right) {
    return Confusions.areConfused(bare(read).toLowerCase(Locale.ROOT), bare(right));
  }

  private static String correctWord(String read, String right) {
    String core = bare(read);
    return core.length() != bare(right).length() || isSame(read, right)
        ? read
        : read.replace(core, withCaseOf(core, bare(right)));
  }

  private static String withCaseOf(String model, String word) {
    if (RowText.isCapital(model) && model.length() > 1) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(model.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private static Map<String, List<List<String>>> byKey() {
    var phrases = new HashMap<String, List<List<String>>>();
    for (String phrase : AdministrativePhrases.ALL) {
      List<String> words = List.of(phrase.strip().split(" ", -1));
      List<List<String>> same =
          phrases.computeIfAbsent(key(phrase.strip()), it -> new ArrayList<>());
      if (same.stream().noneMatch(other -> isSame(words, other))) {
        same.add(words);
      }
    }
    return Map.copyOf(phrases);
  }

  private static String bare(String word) {
    return NOT_LETTER.matcher(word).replaceAll("");
  }

  private static String key(String words) {
    return NOT_KEY.matcher(VietnameseText.searchKey(words)).replaceAll("");
  }
}
