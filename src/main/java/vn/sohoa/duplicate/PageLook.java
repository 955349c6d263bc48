package vn.sohoa.duplicate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How a page looks and which numbers are on it. Pages of one form look alike; their numbers tell
 * them apart.
 *
 * @param page number from 1
 * @param hash perceptual, 64 hexadecimal digits
 * @param numbers hash of the numbers in its text
 */
public record PageLook(int page, String hash, long numbers) {
  /** Two scans of one sheet differ in some bits. */
  static final int MOST_BITS = 12;

  /** A page of text has about 60; a sheet with a title alone less than 30. */
  private static final int FEWEST_EDGES = 40;

  private static final int BANDS = 16;
  private static final int HEX = 16;
  private static final Pattern BLANK = Pattern.compile("0+");

  /**
   * The look of a page; none if there is so little on it that it resembles any other such page.
   *
   * @param text of the page
   */
  public static Optional<PageLook> of(int page, String hash, String text) {
    return hasStructure(hash)
        ? Optional.of(new PageLook(page, hash, Numbers.hash(text)))
        : Optional.empty();
  }

  /** Whether there is enough on the page to tell it from others by its look. */
  static boolean hasStructure(String hash) {
    return new BigInteger(hash, HEX).bitCount() >= FEWEST_EDGES;
  }

  /** Bits in which two hashes differ, 0 to 256. */
  static int distance(String hash, String other) {
    return new BigInteger(hash, HEX).xor(new BigInteger(other, HEX)).bitCount();
  }

  /**
   * Values of which two scans of one sheet share at least one. Bands without edges are left out,
   * since most pages have some, unless so few are left that the bits of difference can change all.
   */
  List<Long> bands() {
    List<Long> inked = bands(digits -> !BLANK.matcher(digits).matches());
    return inked.size() > MOST_BITS ? inked : bands(digits -> true);
  }

  private List<Long> bands(Predicate<String> wanted) {
    int digits = hash.length() / BANDS;
    return IntStream.range(0, BANDS)
        .mapToObj(band -> hash.substring(band * digits, (band + 1) * digits))
        .filter(wanted)
        .map(band -> SplitMix64.mix(numbers, SplitMix64.hash(band)))
        .toList();
  }
}
