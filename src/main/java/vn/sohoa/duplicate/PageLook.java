package vn.sohoa.duplicate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Perceptual hash of a page's image with a hash of its numbers. Pages of the same form look alike
 * and differ only in their numbers.
 *
 * @param page number from 1
 * @param hash perceptual hash, 64 hexadecimal digits
 * @param numbers hash of the numbers in the page's text
 */
public record PageLook(int page, String hash, long numbers) {
  /** Maximum Hamming distance between two scans of the same sheet. */
  static final int MAX_BITS = 12;

  /** A page of text has about 60; a sheet with only a title has fewer than 30. */
  private static final int MIN_EDGES = 40;

  private static final int BANDS = 16;
  private static final int HEX = 16;

  /**
   * Creates the fingerprint of a page; empty if the page has too little content to be
   * distinguishable.
   *
   * @param text of the page
   */
  public static Optional<PageLook> of(int page, String hash, String text) {
    return new BigInteger(hash, HEX).bitCount() < MIN_EDGES
        ? Optional.empty()
        : Optional.of(new PageLook(page, hash, Numbers.hash(text)));
  }

  /** Returns the Hamming distance of two hashes, 0 to 256. */
  static int distance(String hash, String other) {
    return new BigInteger(hash, HEX).xor(new BigInteger(other, HEX)).bitCount();
  }

  /**
   * Returns the 16 LSH bands of the hash. If at most 12 bits differ, at least 4 bands are equal.
   */
  List<Long> bands() {
    int digits = hash.length() / BANDS;
    var bands = new ArrayList<Long>();
    for (int first = 0; first < hash.length(); first += digits) {
      bands.add(SplitMix64.mix(numbers, SplitMix64.hash(hash.substring(first, first + digits))));
    }
    return bands;
  }
}
