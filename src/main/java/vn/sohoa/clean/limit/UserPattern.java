package vn.sohoa.clean.limit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Regular expression that somebody else wrote. Time to search a text grows with its length and with
 * the {@link #size}, never exponentially, and the depth of the stack does not grow: the pattern is
 * run as an automaton (RE2/J). The price is that nothing can look ahead, look behind or refer back.
 * What is accepted means the same as in {@link java.util.regex.Pattern}. Case does not matter.
 */
public final class UserPattern {
  /** Longest pattern, in characters. */
  public static final int MAX_LENGTH = 300;

  /** Length of the texts that a pattern is tried on, in characters. */
  public static final int TRIAL_LENGTH = 20_000;

  private static final List<String> TRIAL_TEXTS =
      List.of(
          "a", " ", "1", "1.", "Aa ", "\"'“”", "a\u0301\u0323", "Ngày 05 tháng 01 năm 2025, số: ");

  private final Pattern pattern;
  private final String written;

  private UserPattern(String written, Pattern pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /**
   * Place in a text, in characters.
   *
   * @param end exclusive
   */
  public record Match(int start, int end) {}

  /**
   * Compiles a pattern.
   *
   * @throws UnusablePatternException if it is no pattern, uses what is not supported, or is too
   *     large
   */
  public static UserPattern of(String written) {
    if (written.length() > MAX_LENGTH) {
      throw new UnusablePatternException("is longer than " + MAX_LENGTH + " characters");
    }
    String form = new PatternForm(written).checked();
    try {
      return new UserPattern(written, Pattern.compile(form, Pattern.CASE_INSENSITIVE));
    } catch (PatternSyntaxException e) {
      throw new UnusablePatternException(
          "is not supported: " + e.getDescription() + ": " + e.getPattern(), e);
    } catch (IndexOutOfBoundsException | StackOverflowError e) {
      throw new UnusablePatternException("is not supported", e);
    }
  }

  /**
   * Returns the first match: the only group if it took part, else the whole match, since several
   * groups are used for repetition and alternatives.
   *
   * @throws OutOfTimeException if the {@link Deadline} in force ends
   */
  public Optional<Match> find(String text) {
    Matcher matcher = pattern.matcher(Deadline.timed(text));
    return matcher.find() ? Optional.of(value(matcher)) : Optional.empty();
  }

  /**
   * Returns the first match, as {@link #find} does, that cuts no number and no word of the text:
   * nine digits of twelve are another number, 27706 is another one than HĐ27706, and "25 ha" is no
   * part of "25 hai". What the pattern itself demands before or after its group is not checked.
   *
   * @throws OutOfTimeException if the {@link Deadline} in force ends
   */
  public Optional<Match> findValue(String text) {
    Matcher matcher = pattern.matcher(Deadline.timed(text));
    while (matcher.find()) {
      Match value = value(matcher);
      boolean isCut =
          (value.start() == matcher.start() && isWithinWord(text, value.start()))
              || (value.end() == matcher.end() && isWithinPart(text, value.end()));
      if (!isCut) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static Match value(Matcher matcher) {
    int group = matcher.groupCount() == 1 && matcher.start(1) >= 0 ? 1 : 0;
    return new Match(matcher.start(group), matcher.end(group));
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  // a unit may be followed by a digit and a number by a unit: "5m2", "12đ"
  private static boolean isWithinPart(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return (Character.isDigit(before) && Character.isDigit(after))
        || (isOfWord(before) && isOfWord(after));
  }

  private static boolean isOfWord(char one) {
    return Character.isLetter(one) || Character.getType(one) == Character.NON_SPACING_MARK;
  }

  /** Returns the number of instructions it was compiled to. */
  public int size() {
    return pattern.programSize();
  }

  /**
   * Searches long texts of letters, digits, spaces, marks, and of its own characters.
   *
   * @param limit for all of them together
   * @throws UnusablePatternException if that takes longer
   */
  public void tryOut(Duration limit) {
    try {
      Deadline.within(
          limit,
          () -> {
            TRIAL_TEXTS.forEach(this::tryOn);
            tryOn(written);
            return this;
          });
    } catch (OutOfTimeException e) {
      // The time of the caller may be over instead
      Deadline.check();
      throw new UnusablePatternException(
          "takes too long: it was tried on texts of "
              + TRIAL_LENGTH
              + " characters and "
              + e.getMessage(),
          e);
    }
  }

  private void tryOn(String part) {
    if (!part.isEmpty()) {
      findValue(part.repeat(TRIAL_LENGTH / part.length()));
    }
  }

  @Override
  public String toString() {
    return written;
  }
}
