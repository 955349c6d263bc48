package vn.sohoa.clean.limit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.limit.UserPattern.Match;

/** Patterns: refused, or found what {@link Pattern} finds. */
public final class PatternFuzz {
  private static final List<String> TEXTS =
      List.of("", "ab", "Số 12/QĐ-BQL", "aaab 1.5", "nguyễn", "x_y-z[&]");

  /** Java's engine may be at it for ever; then there is nothing to compare. */
  private static final Duration LIMIT = Duration.ofMillis(200);

  private PatternFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String written = new String(input, StandardCharsets.UTF_8);
    try {
      UserPattern pattern = UserPattern.of(written);
      var java = Pattern.compile(written, Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
      TEXTS.forEach(text -> compare(pattern, java, text));
    } catch (UnusablePatternException refused) {
      return;
    }
  }

  private static void compare(UserPattern pattern, Pattern java, String text) {
    Optional<Match> expected;
    try {
      expected = Deadline.within(LIMIT, () -> found(java.matcher(Deadline.timed(text))));
    } catch (OutOfTimeException | StackOverflowError e) {
      return;
    }
    Optional<Match> found = pattern.find(text);
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          "'%s' in '%s' is %s, for Java %s".formatted(pattern, text, found, expected));
    }
  }

  private static Optional<Match> found(Matcher matcher) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    int group = matcher.groupCount() == 1 && matcher.start(1) >= 0 ? 1 : 0;
    return Optional.of(new Match(matcher.start(group), matcher.end(group)));
  }
}
