package vn.sohoa.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.sohoa.clean.text.VietnameseText;

/**
 * MinHash sketch of a text, used to estimate its similarity to other texts: the minima of 64 hash
 * functions over all three-word shingles. Diacritics and case are ignored, so that two readings of
 * one paper remain similar; numbers are hashed separately, since forms that differ in one number
 * are different papers.
 */
public final class ContentSketch {
  static final int FUNCTIONS = 64;

  private static final int ROWS = 4;
  private static final int SHINGLE_WORDS = 3;
  private static final int MIN_WORDS = 30;
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private final int[] minima = new int[FUNCTIONS];
  private long numbers;
  private int words;

  private ContentSketch() {
    Arrays.fill(minima, Integer.MAX_VALUE);
  }

  /**
   * Computes the sketch of a document; empty if it has too little text.
   *
   * @param pages the text of each page
   */
  public static Optional<ContentSketch> of(List<String> pages) {
    var sketch = new ContentSketch();
    pages.forEach(sketch::add);
    return sketch.words < MIN_WORDS ? Optional.empty() : Optional.of(sketch);
  }

  /** Returns the estimated Jaccard similarity of the two texts, 0 to 1, ignoring numbers. */
  public double similarity(ContentSketch other) {
    long same = IntStream.range(0, FUNCTIONS).filter(i -> minima[i] == other.minima[i]).count();
    return (double) same / FUNCTIONS;
  }

  /** Returns whether both texts contain the same numbers with the same frequencies. */
  public boolean hasSameNumbers(ContentSketch other) {
    return numbers == other.numbers;
  }

  /**
   * Returns the LSH bands. Similar texts share at least one band at the same index: nearly always
   * from 85% similarity, hardly ever below 30%, and never if their numbers differ.
   */
  List<Long> bands() {
    var bands = new ArrayList<Long>();
    for (int first = 0; first < FUNCTIONS; first += ROWS) {
      long band = numbers;
      for (int row = first; row < first + ROWS; row++) {
        band = SplitMix64.mix(band, minima[row]);
      }
      bands.add(band);
    }
    return bands;
  }

  List<Integer> minima() {
    return Arrays.stream(minima).boxed().toList();
  }

  private void add(String page) {
    String key = VietnameseText.searchKey(page);
    numbers += Numbers.hash(key);
    long[] row = new long[SHINGLE_WORDS];
    Matcher word = WORD.matcher(key);
    int count = 0;
    while (word.find()) {
      row[count % SHINGLE_WORDS] = SplitMix64.hash(word.group());
      count++;
      if (count >= SHINGLE_WORDS) {
        addShingle(row, count);
      }
    }
    words += count;
  }

  private void addShingle(long[] row, int count) {
    long shingle = 0;
    for (int word = 0; word < SHINGLE_WORDS; word++) {
      shingle = SplitMix64.mix(shingle, row[(count + word) % SHINGLE_WORDS]);
    }
    for (int function = 0; function < FUNCTIONS; function++) {
      minima[function] = Math.min(minima[function], (int) SplitMix64.mix(shingle, function));
    }
  }
}
