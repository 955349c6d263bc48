package vn.sohoa.dossier.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * Who sends messages, and how strict they are to be judged.
 *
 * @param keyId access key, for the audit record
 * @param isStrict whether a message with warnings is refused
 */
record Sender(String keyId, boolean isStrict) {
  static final String STRICT = "strict";

  /**
   * @param strict query parameter {@code strict}: {@code true} or {@code false}; absent for false
   * @throws ProblemException if it is anything else
   */
  static Sender of(String keyId, @Nullable String strict) {
    if (strict == null) {
      return new Sender(keyId, false);
    }
    return switch (strict) {
      case "true" -> new Sender(keyId, true);
      case "false" -> new Sender(keyId, false);
      default -> throw invalid(strict);
    };
  }

  private static ProblemException invalid(String strict) {
    return ProblemException.of(
        Reason.INVALID_REQUEST,
        RequestFault.ofParameter(STRICT, Message.of("fault.value", strict))
            .allowing(List.of("true", "false"), strict));
  }
}
