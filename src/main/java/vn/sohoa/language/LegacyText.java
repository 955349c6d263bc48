package vn.sohoa.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds text in TCVN3 or VNI by reading it both ways: an encoding is only believed if words that
 * Vietnamese can't have become words that it can have. Each paragraph (line) is judged for itself,
 * since papers mix encodings. Converted text is a guess, to be shown to a person.
 */
public final class LegacyText {
  private static final List<LegacyEncoding> DETECTED =
      List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI);
  private static final int LAST_ASCII = 0x7F;
  private static final int LAST_LATIN1 = 0xFF;
  private static final double LEAST_SHARE = 0.75;
  private static final Need PROOF = new Need(3, 0.4);
  private static final Need HINT = new Need(1, 0.4);
  private static final Need NO_OBJECTION = new Need(1, 0);

  private LegacyText() {}

  /**
   * A text made readable.
   *
   * @param text in Unicode, with as many lines as before
   * @param encodings those that were found in it; none if nothing was changed
   */
  public record Decoded(String text, Set<LegacyEncoding> encodings) {
    public Decoded {
      encodings = Set.copyOf(encodings);
    }
  }

  /**
   * What makes a reading credible.
   *
   * @param words fewest words that can tell
   * @param gain by how much the share of possible words must grow, 0 to 1
   */
  private record Need(int words, double gain) {}

  /** Converts the paragraphs that are in an old encoding, and leaves the others as they are. */
  public static Decoded decode(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    var found = EnumSet.noneOf(LegacyEncoding.class);
    lines.forEach(line -> detect(line).ifPresent(found::add));
    // a short line tells little by itself, but may follow what the others showed
    Need need =
        found.size() == 1 && lines.stream().noneMatch(LegacyText::isPlainlyUnicode)
            ? NO_OBJECTION
            : HINT;
    String decoded =
        lines.stream()
            .map(line -> best(line, found, need).map(it -> it.toUnicode(line)).orElse(line))
            .collect(Collectors.joining("\n"));
    return new Decoded(decoded, found);
  }

  /** The old encoding of one paragraph; empty if it is in Unicode or too short to tell. */
  public static Optional<LegacyEncoding> detect(String paragraph) {
    return best(paragraph, DETECTED, PROOF);
  }

  private static Optional<LegacyEncoding> best(
      String paragraph, Collection<LegacyEncoding> encodings, Need need) {
    Optional<LegacyEncoding> best = Optional.empty();
    double bestShare = 0;
    for (LegacyEncoding encoding : encodings) {
      double share = credibleShare(paragraph, encoding, need);
      if (share > bestShare) {
        best = Optional.of(encoding);
        bestShare = share;
      }
    }
    return best;
  }

  // only words that are not plain ASCII tell one encoding from another
  private static double credibleShare(String paragraph, LegacyEncoding encoding, Need need) {
    String telling =
        Arrays.stream(paragraph.split("\\s+", -1))
            .filter(word -> word.chars().anyMatch(sign -> sign > LAST_ASCII))
            .collect(Collectors.joining(" "));
    Syllables.Rate before = Syllables.rate(telling);
    Syllables.Rate after = Syllables.rate(encoding.toUnicode(telling));
    boolean credible =
        after.words() >= need.words()
            && after.share() >= LEAST_SHARE
            && after.share() - before.share() >= need.gain();
    return credible ? after.share() : 0;
  }

  // no old encoding looks like đ, ư, ơ or a letter with two marks
  private static boolean isPlainlyUnicode(String line) {
    return line.chars().anyMatch(sign -> sign > LAST_LATIN1 && Character.isLetter(sign));
  }
}
