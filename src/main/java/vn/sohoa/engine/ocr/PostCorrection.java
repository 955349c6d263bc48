package vn.sohoa.engine.ocr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sohoa.language.Suggestion;
import vn.sohoa.language.Suggestions;
import vn.sohoa.page.Word;

/**
 * Lowers the confidence of uncertain words for which the language suggests another one. Never
 * changes the text, since no image evidence confirms the suggestion.
 */
public final class PostCorrection {
  /**
   * Above this confidence most words are right, whatever their neighbours: measured in ADR 0012.
   */
  private static final double SURE = 0.93;

  /** Maximum confidence of a doubted word. */
  private static final double DOUBTED = 0.5;

  private static final Pattern FRAME = Pattern.compile("^[\\p{P}\\p{S}]+|[\\p{P}\\p{S}]+$");

  private PostCorrection() {}

  /** Returns the same words, doubted ones with a lower confidence. */
  static List<Word> doubted(List<Word> words) {
    return IntStream.range(0, words.size())
        .mapToObj(i -> suggestion(words, i).isPresent() ? doubted(words.get(i)) : words.get(i))
        .toList();
  }

  /**
   * Returns a suggested replacement for a word.
   *
   * @param words of the page in reading order
   * @param at index of the word
   */
  public static Optional<Suggestion> suggestion(List<Word> words, int at) {
    Word word = words.get(at);
    return word.confidence() >= SURE
        ? Optional.empty()
        : Suggestions.of(before(words, at), core(word.text()), after(words, at));
  }

  private static Word doubted(Word word) {
    return new Word(
        word.text(), Math.min(DOUBTED, word.confidence()), word.box(), word.line(), word.block());
  }

  private static String before(List<Word> words, int at) {
    return at > 0 && areJoined(words.get(at - 1), words.get(at))
        ? core(words.get(at - 1).text()).toLowerCase(Locale.ROOT)
        : "";
  }

  private static String after(List<Word> words, int at) {
    return at + 1 < words.size() && areJoined(words.get(at), words.get(at + 1))
        ? core(words.get(at + 1).text()).toLowerCase(Locale.ROOT)
        : "";
  }

  /** Whether two words are adjacent without punctuation between them. */
  private static boolean areJoined(Word left, Word right) {
    return left.block() == right.block()
        && Character.isLetter(left.text().charAt(left.text().length() - 1))
        && Character.isLetter(right.text().charAt(0));
  }

  private static String core(String text) {
    return FRAME.matcher(text).replaceAll("");
  }
}
