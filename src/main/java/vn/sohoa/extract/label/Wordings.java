package vn.sohoa.extract.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Words that stand for each other on labels of administrative papers, {@code địa điểm} and {@code
 * vị trí}, and those that say little.
 *
 * @param meanings what words stand for, by the words separated by spaces
 * @param fillers words that say little
 * @param longest number of words of the longest expression
 */
record Wordings(Map<String, List<String>> meanings, Set<String> fillers, int longest) {
  private static final String FILE = "/kinds/wordings.txt";
  private static final Pattern ITEM =
      Pattern.compile("^\\W*(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\\W*");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern TOGETHER = Pattern.compile("\\+");
  private static final Pattern BETWEEN_EXPRESSIONS = Pattern.compile("\\s*=\\s*");

  /** Returns the wordings that come with the program. */
  static Wordings builtIn() {
    return BuiltIn.WORDINGS;
  }

  /**
   * Reads lines of expressions with the same meaning, separated by {@code =}, the first of which
   * may be several joined by {@code +}; those that begin with a hyphen have words that say little,
   * those with {@code #} are comments.
   */
  static Wordings parse(String text) {
    var meanings = new HashMap<String, List<String>>();
    var fillers = new HashSet<String>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("-")) {
        fillers.addAll(split(VietnameseText.searchKey(line)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> alike =
            Stream.of(BETWEEN_EXPRESSIONS.split(line)).map(VietnameseText::searchKey).toList();
        List<String> said = Stream.of(TOGETHER.split(alike.getFirst())).map(Wordings::key).toList();
        alike.forEach(expression -> meanings.putIfAbsent(key(expression), said));
      }
    }
    int longest = meanings.keySet().stream().mapToInt(key -> split(key).size()).max().orElse(1);
    return new Wordings(Map.copyOf(meanings), Set.copyOf(fillers), longest);
  }

  /**
   * Returns what a label says: its words, or what they stand for. The mark of an item and what is
   * in brackets are left out, and fillers if anything else is said.
   */
  Set<String> meaning(String label) {
    String key = ASIDE.matcher(VietnameseText.searchKey(label)).replaceAll(" ");
    List<String> words = split(ITEM.matcher(key).replaceFirst(""));
    var said = new LinkedHashSet<String>();
    var little = new ArrayList<String>();
    for (int i = 0; i < words.size(); ) {
      int length = expression(words, i);
      List<String> meaning = meanings.get(String.join(" ", words.subList(i, i + length)));
      if (meaning != null) {
        said.addAll(meaning);
      } else if (fillers.contains(words.get(i))) {
        little.add(words.get(i));
      } else {
        said.add(words.get(i));
      }
      i += length;
    }
    return said.isEmpty() ? new LinkedHashSet<>(little) : said;
  }

  /** Returns whether the word is what others stand for, too. */
  boolean isNamed(String word) {
    return meanings.values().stream().anyMatch(meaning -> meaning.contains(word));
  }

  /** Returns whether these words of a label say anything; brackets and translations do not. */
  boolean saysMore(String words) {
    String key = ASIDE.matcher(VietnameseText.searchKey(words)).replaceAll(" ");
    return split(key).stream().anyMatch(word -> !fillers.contains(word));
  }

  /** Returns the number of words of the longest expression that begins there; 1 if none does. */
  private int expression(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length > 1; length--) {
      if (meanings.containsKey(String.join(" ", words.subList(from, from + length)))) {
        return length;
      }
    }
    return 1;
  }

  private static String key(String expression) {
    return String.join(" ", split(expression));
  }

  private static List<String> split(String key) {
    return Stream.of(BETWEEN_WORDS.split(key)).filter(word -> !word.isEmpty()).toList();
  }

  /** Lazy holder, so that starting the program does not read them. */
  private static final class BuiltIn {
    static final Wordings WORDINGS = parse(text());

    private static String text() {
      try (InputStream in = Wordings.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("resource " + FILE + " is missing");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(FILE, e);
      }
    }
  }
}
