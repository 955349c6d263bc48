package vn.sohoa.problem;

import java.util.Optional;
import vn.sohoa.message.Message;

/** Compares a code in a body with that in the address. */
public final class BodyCode {
  private BodyCode() {}

  /**
   * Validates that the body names no other resource than the address.
   *
   * @param sent {@code code} of the body; may be absent
   * @throws ProblemException if the two differ
   */
  public static void requireSame(String address, Optional<String> sent) {
    if (sent.filter(code -> !code.equals(address)).isPresent()) {
      throw ProblemException.atPointer(
          Reason.INVALID_REQUEST, "/code", Message.of("fault.code", address, sent.get()));
    }
  }
}
