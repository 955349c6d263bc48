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
 * What is left of a text to tell how alike it is to another (MinHash): the least values that 64
 * hash functions take over every three words in a row. Marks and case don't count, so that two
 * readings of one paper stay alike; numbers are kept apart, since forms that differ in one are two
 * papers.
 */
public final class ContentSketch {
  static final int FUNCTIONS = 64;

  private static final int ROWS = 4;
  private static final int WORDS_IN_A_ROW = 3;
  private static final int FEWEST_WORDS = 30;
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private final int[] minima = new int[FUNCTIONS];
  private long numbers;
  private int words;

  private ContentSketch() {
    Arrays.fill(minima, Integer.MAX_VALUE);
  }

  /**
   * Returns the sketch of a document; empty if it has too little text.
   *
   * @param pages the text of each page
   */
  public static Optional<ContentSketch> of(List<String> pages) {
    var sketch = new ContentSketch();
    pages.forEach(sketch::add);
    return sketch.words < FEWEST_WORDS ? Optional.empty() : Optional.of(sketch);
  }

  /** Estimated share of what both texts have of what either has, 0 to 1; numbers left out. */
  public double similarity(ContentSketch other) {
    long same = IntStream.range(0, FUNCTIONS).filter(i -> minima[i] == other.minima[i]).count();
    return (double) same / FUNCTIONS;
  }

  /** Whether both texts have the same numbers, each as often. */
  public boolean hasSameNumbers(ContentSketch other) {
    return numbers == other.numbers;
  }

  /**
   * Values of which like texts share at least one at the same place: nearly always if 85% alike,
   * hardly ever below 30%, and never if their numbers differ.
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
    long[] row = new long[WORDS_IN_A_ROW];
    Matcher word = WORD.matcher(key);
    int count = 0;
    while (word.find()) {
      row[count % WORDS_IN_A_ROW] = SplitMix64.hash(word.group());
      count++;
      if (count >= WORDS_IN_A_ROW) {
        addShingle(row, count);
      }
    }
    words += count;
  }

  private void addShingle(long[] row, int count) {
    long shingle = 0;
    for (int word = 0; word < WORDS_IN_A_ROW; word++) {
      shingle = SplitMix64.mix(shingle, row[(count + word) % WORDS_IN_A_ROW]);
    }
    for (int function = 0; function < FUNCTIONS; function++) {
      minima[function] = Math.min(minima[function], (int) SplitMix64.mix(shingle, function));
    }
  }
}
