package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sohoa.clean.text.NameLetters;

/**
 * Lookup keys of the names on papers, and parts of them. {@link NameLetters} defines the letters,
 * also for the keys of dossiers.
 */
public final class NameKey {
  private static final int SHORTEST = 4;
  private static final int LONGEST_NAME = 20;

  private static final int BEGINNING = 9;
  private static final int ENDING = 6;
  private static final int RARE = 12;

  private NameKey() {}

  /**
   * Lookup keys of the names recognised on a paper.
   *
   * @param whole keys of all possible names
   * @param beginnings their first 9 letters, for names misread near the end
   * @param endings their last 6 letters, for names misread near the beginning
   * @param rareBeginnings their first 12 letters, shared by few names
   * @param rareEndings their last 12 letters, shared by few names
   */
  public record Keys(
      List<String> whole,
      List<String> beginnings,
      List<String> endings,
      List<String> rareBeginnings,
      List<String> rareEndings) {
    public Keys {
      rareBeginnings = List.copyOf(rareBeginnings);
      rareEndings = List.copyOf(rareEndings);
      whole = List.copyOf(whole);
      beginnings = List.copyOf(beginnings);
      endings = List.copyOf(endings);
    }
  }

  public static Keys of(List<String> phrases) {
    List<String> whole =
        phrases.stream().flatMap(phrase -> ofBeginnings(phrase).stream()).distinct().toList();
    List<String> lengthy = longer(whole, BEGINNING);
    List<String> rare = longer(whole, RARE);
    return new Keys(
        whole,
        beginnings(lengthy, BEGINNING),
        endings(lengthy, ENDING),
        beginnings(rare, RARE),
        endings(rare, RARE));
  }

  private static List<String> longer(List<String> keys, int least) {
    return keys.stream().filter(key -> key.length() >= least).toList();
  }

  private static List<String> beginnings(List<String> keys, int letters) {
    return keys.stream().map(key -> key.substring(0, letters)).distinct().toList();
  }

  private static List<String> endings(List<String> keys, int letters) {
    return keys.stream().map(key -> key.substring(key.length() - letters)).distinct().toList();
  }

  public static String of(String name) {
    return NameLetters.key(name);
  }

  /**
   * Returns the keys of every prefix of the phrase that may be a name; recognised text may continue
   * after the name.
   */
  public static List<String> ofBeginnings(String phrase) {
    String[] words = phrase.strip().split("\\s+");
    Set<String> keys = new LinkedHashSet<>();
    for (int length = Math.min(2, words.length);
        length <= Math.min(words.length, LONGEST_NAME);
        length++) {
      keys.add(of(String.join(" ", Arrays.copyOf(words, length))));
    }
    return keys.stream().filter(key -> key.length() >= SHORTEST).toList();
  }

  /** Returns both halves of a name: if one word is misread, the other half still matches. */
  static List<String> halves(String name) {
    List<String> words = NameLetters.words(name);
    int middle = words.size() / 2;
    var halves = new ArrayList<String>();
    if (words.size() > 1) {
      halves.add(String.join("", words.subList(0, middle)) + "-");
      halves.add("-" + String.join("", words.subList(middle, words.size())));
    }
    return List.copyOf(halves);
  }
}
