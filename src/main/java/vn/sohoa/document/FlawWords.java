package vn.sohoa.document;

import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.message.Message;

/** What a cleaner finds wrong with a value that was typed or sent, in words. */
public final class FlawWords {
  private FlawWords() {}

  /**
   * Returns the text about a flaw; it does not have the code of the finding, which is for programs.
   */
  public static Message of(Cleaned.Flaw flaw) {
    return MetadataField.limitIn(flaw.detail())
        .map(limit -> Message.of("fault.value-too-long", limit))
        .orElseGet(() -> byCode(flaw));
  }

  private static Message byCode(Cleaned.Flaw flaw) {
    return switch (flaw.code()) {
      case IMPOSSIBLE_DATE -> Message.of("fault.impossible-date", flaw.detail());
      case INVALID_FORMAT -> Message.of("fault.invalid-format", flaw.detail());
      case WRONG_CHECK_DIGIT -> Message.of("fault.check-digit", flaw.detail());
      default -> Message.of("finding." + flaw.code());
    };
  }
}
