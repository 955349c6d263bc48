package vn.sohoa.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.message.Message;

/** What a cleaner finds wrong with a value that was typed or sent, in words. */
public final class FlawWords {
  private static final Pattern TOO_LONG = Pattern.compile("> (\\d+) characters");

  private FlawWords() {}

  /**
   * Returns the text about a flaw; it does not have the code of the finding, which is for programs.
   */
  public static Message of(Cleaned.Flaw flaw) {
    Matcher length = TOO_LONG.matcher(flaw.detail());
    if (length.matches()) {
      return Message.of("fault.value-too-long", length.group(1));
    }
    return switch (flaw.code()) {
      case IMPOSSIBLE_DATE -> Message.of("fault.impossible-date", flaw.detail());
      case INVALID_FORMAT -> Message.of("fault.invalid-format", flaw.detail());
      case WRONG_CHECK_DIGIT -> Message.of("fault.check-digit", flaw.detail());
      default -> Message.of("finding." + flaw.code());
    };
  }
}
