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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Words that stand for each other on labels of administrative papers, {@code địa điểm} and {@code
 * vị trí}, and those that say little. They are compared with their diacritics first: {@code lượng}
 * is not {@code lương}. Without them only what has none is compared, or has several syllables.
 *
 * @param meanings what words stand for, by the words with diacritics, separated by spaces
 * @param bare the same by the words without diacritics, unless they stand for several things
 * @param fillers words that say little, with diacritics and without
 * @param longest number of words of the longest expression
 */
record Wordings(
    Map<String, List<String>> meanings,
    Map<String, List<String>> bare,
    Set<String> fillers,
    int longest) {
  private static final String FILE = "/kinds/wordings.txt";
  private static final Pattern ITEM =
      Pattern.compile("^\\W*(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)]\\W*");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)?");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
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
   *
   * @throws IllegalArgumentException if an expression has two meanings
   */
  static Wordings parse(String text) {
    var meanings = new HashMap<String, List<String>>();
    var fillers = new HashSet<String>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("-")) {
        fillers.addAll(split(line));
        fillers.addAll(split(VietnameseText.searchKey(line)));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        put(meanings, List.of(BETWEEN_EXPRESSIONS.split(line)));
      }
    }
    int longest = meanings.keySet().stream().mapToInt(key -> split(key).size()).max().orElse(1);
    return new Wordings(Map.copyOf(meanings), bare(meanings), Set.copyOf(fillers), longest);
  }

  private static void put(Map<String, List<String>> meanings, List<String> alike) {
    List<String> said =
        Stream.of(TOGETHER.split(alike.getFirst()))
            .map(part -> VietnameseText.searchKey(String.join(" ", split(part))))
            .toList();
    for (String expression : alike) {
      String key = String.join(" ", split(expression));
      List<String> before = meanings.putIfAbsent(key, said);
      if (before != null && !before.equals(said)) {
        throw new IllegalArgumentException(
            "'" + expression + "' stands for " + before + " and for " + said);
      }
    }
  }

  private static Map<String, List<String>> bare(Map<String, List<String>> meanings) {
    var bare = new HashMap<String, List<String>>();
    var ambiguous = new HashSet<String>();
    meanings.forEach(
        (expression, said) -> {
          String key = VietnameseText.searchKey(expression);
          List<String> before = bare.putIfAbsent(key, said);
          if (before != null && !before.equals(said)) {
            ambiguous.add(key);
          }
        });
    bare.keySet().removeAll(ambiguous);
    return Map.copyOf(bare);
  }

  /**
   * Returns what a label says: its words, or what they stand for. The mark of an item and what is
   * in brackets are left out, and fillers if anything else is said.
   */
  Set<String> meaning(String label) {
    String key = ASIDE.matcher(VietnameseText.toneKey(label)).replaceAll(" ");
    List<String> words = split(ITEM.matcher(key).replaceFirst(""));
    var said = new LinkedHashSet<String>();
    var little = new ArrayList<String>();
    for (int i = 0; i < words.size(); ) {
      int length = expression(words, i);
      Optional<List<String>> meaning = lookUp(words.subList(i, i + length));
      String word = VietnameseText.searchKey(words.get(i));
      if (meaning.isPresent()) {
        said.addAll(meaning.get());
      } else if (fillers.contains(words.get(i))) {
        little.add(word);
      } else {
        said.add(word);
      }
      i += length;
    }
    return said.isEmpty() ? new LinkedHashSet<>(little) : said;
  }

  private Optional<List<String>> lookUp(List<String> words) {
    String key = String.join(" ", words);
    String plain = VietnameseText.searchKey(key);
    boolean isOther = words.size() == 1 && !plain.equals(key);
    return Optional.ofNullable(meanings.get(key))
        .or(() -> isOther ? Optional.empty() : Optional.ofNullable(bare.get(plain)));
  }

  /** Returns whether the word is what others stand for, too. */
  boolean isNamed(String word) {
    return meanings.values().stream().anyMatch(meaning -> meaning.contains(word));
  }

  /** Returns whether these words of a label say anything; brackets and translations do not. */
  boolean saysMore(String words) {
    String key = ASIDE.matcher(VietnameseText.toneKey(words)).replaceAll(" ");
    return split(key).stream().anyMatch(word -> !fillers.contains(word));
  }

  /** Returns the number of words of the longest expression that begins there; 1 if none does. */
  private int expression(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length > 1; length--) {
      if (lookUp(words.subList(from, from + length)).isPresent()) {
        return length;
      }
    }
    return 1;
  }

  private static List<String> split(String text) {
    return Stream.of(BETWEEN_WORDS.split(VietnameseText.toneKey(text)))
        .filter(word -> !word.isEmpty())
        .toList();
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
