package vn.sohoa.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Finds pages that repeat an earlier page of the same document: they look alike, have the same
 * numbers and nearly the same words. Blank pages don't count, nor do printed backs of a form: equal
 * even pages whose fronts differ.
 */
public final class PageRepeats {
  private static final double LEAST_ALIKE = 0.95;

  /** Fewer words may be the same on many pages, e.g. on separators. */
  private static final int FEWEST_WORDS = 10;

  /** Without words, pictures must have some structure and be nearly the same. */
  private static final int MOST_BITS_OF_PICTURES = 4;

  private PageRepeats() {}

  /**
   * A page with ink.
   *
   * @param number from 1
   * @param hash perceptual hash of the upright page, 64 hexadecimal digits
   */
  public record Seen(int number, String hash, String text) {
    /** The look of the page; none if there is too little on it. */
    public Optional<PageLook> look() {
      return PageLook.of(number, hash, text);
    }
  }

  /** Returns a finding for each page that repeats an earlier one. */
  public static List<Finding> find(List<Seen> pages) {
    Map<Integer, Integer> repeats = repeats(pages);
    return repeats.entrySet().stream()
        .filter(repeat -> !isPrintedBack(repeat.getKey(), repeat.getValue(), repeats))
        .map(
            repeat ->
                Finding.ofPage(
                    FindingCode.PAGE_REPEATED, repeat.getKey(), String.valueOf(repeat.getValue())))
        .toList();
  }

  private static Map<Integer, Integer> repeats(List<Seen> pages) {
    Map<Long, List<Page>> originals = new HashMap<>();
    Map<Integer, Integer> repeats = new TreeMap<>();
    for (Seen seen : pages) {
      Page page = Page.of(seen);
      List<Page> before = originals.computeIfAbsent(page.numbers(), key -> new ArrayList<>());
      Optional<Page> first = before.stream().filter(page::repeats).findFirst();
      first.ifPresent(it -> repeats.put(page.number(), it.number()));
      if (first.isEmpty()) {
        before.add(page);
      }
    }
    return repeats;
  }

  private static boolean isPrintedBack(int page, int first, Map<Integer, Integer> repeats) {
    boolean areBacks = page % 2 == 0 && first % 2 == 0;
    boolean areFrontsEqual = Integer.valueOf(first - 1).equals(repeats.get(page - 1));
    return areBacks && !areFrontsEqual;
  }

  /** A page prepared for comparison. */
  private record Page(int number, String hash, Map<String, Long> words, long numbers) {
    static Page of(Seen seen) {
      String key = VietnameseText.searchKey(seen.text());
      Map<String, Long> words =
          Stream.of(key.split("[^\\p{L}\\p{N}]+", -1))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      return new Page(seen.number(), seen.hash(), words, Numbers.hash(key));
    }

    boolean repeats(Page other) {
      int bits = PageLook.distance(hash, other.hash);
      boolean arePictures = words.isEmpty() && other.words.isEmpty();
      return arePictures
          ? bits <= MOST_BITS_OF_PICTURES && PageLook.hasStructure(hash)
          : bits <= PageLook.MOST_BITS
              && Math.min(count(words), count(other.words)) >= FEWEST_WORDS
              && likeness(other) >= LEAST_ALIKE;
    }

    private double likeness(Page other) {
      long common =
          words.entrySet().stream()
              .mapToLong(
                  word -> Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0L)))
              .sum();
      return 2.0 * common / (count(words) + count(other.words));
    }

    private static long count(Map<String, Long> words) {
      return words.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
