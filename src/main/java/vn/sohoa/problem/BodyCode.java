package vn.sohoa.problem;

import java.util.List;
import java.util.Optional;

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
      String detail = "differs from the code in the address, " + address + ": " + sent.get();
      throw new ProblemException(
          Reason.INVALID_REQUEST,
          "code: " + detail,
          List.of(Problem.Fault.atPointer("/code", detail)));
    }
  }
}
