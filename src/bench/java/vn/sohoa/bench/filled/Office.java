package vn.sohoa.bench.filled;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.sohoa.bench.paper.Blanks;
import vn.sohoa.bench.paper.FontFamily;
import vn.sohoa.bench.paper.Issuer;
import vn.sohoa.bench.paper.Papers;

/**
 * A made-up authority with habits of its own.
 *
 * @param size of its letters, in points
 */
record Office(Issuer issuer, FontFamily font, double size, Blanks blanks) {

  /** The same seed gives the same offices. */
  static List<Office> make(long seed, int count, List<FontFamily> fonts) {
    return IntStream.range(0, count)
        .mapToObj(i -> make(seed, i, fonts.get(i % fonts.size())))
        .toList();
  }

  private static Office make(long seed, int index, FontFamily font) {
    RandomGenerator random = new SplittableRandom(seed * 911 + index);
    // Dots are the rarer habit, as is leaving the month blank
    String room = index % 4 == 3 ? "." : " ";
    Optional<String> month =
        index % 3 == 2 ? Optional.of(room.repeat(random.nextInt(5, 10))) : Optional.empty();
    Blanks blanks =
        new Blanks(room.repeat(random.nextInt(9, 17)), room.repeat(random.nextInt(5, 10)), month);
    return new Office(Papers.issuer(seed, index), font, index % 2 == 0 ? 14 : 13, blanks);
  }

  String name() {
    return issuer.code() + ", " + issuer.place();
  }
}
