package vn.sohoa.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Detects text in TCVN3 or VNI by decoding it: an encoding is accepted only if words that are
 * impossible in Vietnamese become possible ones. Each paragraph (line) is judged separately, since
 * documents mix encodings. Converted text is a guess that a person must review.
 */
public final class LegacyText {
  private static final List<LegacyEncoding> DETECTED =
      List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI);
  private static final int LAST_ASCII = 0x7F;
  private static final int LAST_LATIN1 = 0xFF;
  private static final double MIN_SHARE = 0.75;
  private static final Need PROOF = new Need(3, 0.4);
  private static final Need HINT = new Need(1, 0.4);
  private static final Need NO_CONTRADICTION = new Need(1, 0);

  private LegacyText() {}

  /**
   * Result of decoding a text.
   *
   * @param text in Unicode, with the same number of lines as the input
   * @param encodings encodings detected in the text; empty if nothing was changed
   */
  public record Decoded(String text, Set<LegacyEncoding> encodings) {
    public Decoded {
      encodings = Set.copyOf(encodings);
    }
  }

  /**
   * Minimum evidence for accepting an encoding.
   *
   * @param words minimum number of distinctive words
   * @param gain minimum increase of the share of possible words, 0 to 1
   */
  private record Need(int words, double gain) {}

  /** Converts the paragraphs in a legacy encoding and preserves the others. */
  public static Decoded decode(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    var found = EnumSet.noneOf(LegacyEncoding.class);
    lines.forEach(line -> detect(line).ifPresent(found::add));
    // a short line is weak evidence by itself, but may follow the encoding of the others
    Need need =
        found.size() == 1 && lines.stream().noneMatch(LegacyText::isPlainlyUnicode)
            ? NO_CONTRADICTION
            : HINT;
    String decoded =
        lines.stream()
            .map(line -> best(line, found, need).map(it -> it.toUnicode(line)).orElse(line))
            .collect(Collectors.joining("\n"));
    return new Decoded(decoded, found);
  }

  /**
   * Returns the legacy encoding of one paragraph; empty if it is in Unicode or too short to decide.
   */
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

  // only words with non-ASCII characters distinguish the encodings
  private static double credibleShare(String paragraph, LegacyEncoding encoding, Need need) {
    String telling =
        Arrays.stream(paragraph.split("\\s+", -1))
            .filter(word -> word.chars().anyMatch(sign -> sign > LAST_ASCII))
            .collect(Collectors.joining(" "));
    Syllables.Rate before = Syllables.rate(telling);
    Syllables.Rate after = Syllables.rate(encoding.toUnicode(telling));
    boolean credible =
        after.words() >= need.words()
            && after.share() >= MIN_SHARE
            && after.share() - before.share() >= need.gain();
    return credible ? after.share() : 0;
  }

  // no legacy encoding produces đ, ư, ơ or a letter with two diacritics
  private static boolean isPlainlyUnicode(String line) {
    return line.chars().anyMatch(sign -> sign > LAST_LATIN1 && Character.isLetter(sign));
  }
}
