package vn.sohoa.extract.kind;

import java.time.Duration;
import java.util.Optional;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.limit.UnusablePatternException;
import vn.sohoa.clean.limit.UserPattern;

/**
 * What the definitions of one file may use: memory and time of the service are bounded, whatever
 * they say. Aliases of YAML count each time, since they make much out of little. Used once.
 */
final class KindBudget {
  /** Longest file, in characters. */
  static final int MAX_FILE = 262_144;

  /** Longest text, in characters. */
  private static final int MAX_TEXT = 1_000;

  /** All texts together, in characters, with what keeping each one costs besides. */
  private static final int MAX_TEXTS = 600_000;

  private static final int COST_OF_TEXT = 16;

  /** Instructions of all patterns together. */
  private static final int MAX_INSTRUCTIONS = 50_000;

  /** Time to try one pattern. Usual ones take some milliseconds. */
  private static final Duration TRIAL = Duration.ofSeconds(2);

  private final boolean trial;
  private int texts;
  private int instructions;

  private KindBudget(boolean trial) {
    this.trial = trial;
  }

  /** Patterns are tried on long texts. */
  static KindBudget withTrial() {
    return new KindBudget(true);
  }

  static KindBudget withoutTrial() {
    return new KindBudget(false);
  }

  /** Returns what is too much, as the rest of a sentence; empty if the text is within limits. */
  Optional<String> spendOn(String text) {
    Deadline.check();
    if (text.length() > MAX_TEXT) {
      return Optional.of("is longer than " + MAX_TEXT + " characters");
    }
    texts += text.length() + COST_OF_TEXT;
    return texts > MAX_TEXTS
        ? Optional.of("is too much: the texts of the file are too large together; split it")
        : Optional.empty();
  }

  /**
   * Compiles a pattern and tries it.
   *
   * @throws UnusablePatternException if it is invalid, too large, or takes too long
   */
  UserPattern pattern(String written) {
    UserPattern pattern = UserPattern.of(written);
    instructions += pattern.size();
    if (instructions > MAX_INSTRUCTIONS) {
      throw new UnusablePatternException(
          "is too much: the patterns of the file are too large together; split it");
    }
    if (trial) {
      pattern.tryOut(TRIAL);
    }
    return pattern;
  }
}
