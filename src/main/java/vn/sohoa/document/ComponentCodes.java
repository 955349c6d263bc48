package vn.sohoa.document;

import java.util.List;
import java.util.Optional;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Repeated;

/** Validates the components that a request names for one paper. */
public final class ComponentCodes {
  private ComponentCodes() {}

  /**
   * Returns all components that the paper serves, the one it was filed for first.
   *
   * @param main the component that the paper was filed for
   * @param all all components that it serves, that one first; if absent, it serves only the main
   *     one
   * @throws ProblemException if a code is repeated, or the two contradict each other
   */
  public static List<String> of(Optional<String> main, Optional<List<String>> all) {
    List<String> codes = all.orElseGet(() -> main.stream().toList());
    Repeated.index(codes)
        .ifPresent(
            i -> {
              throw unprocessable(
                  "/componentCodes/" + i, Message.of("fault.repeated", codes.get(i)));
            });
    if (main.isPresent() && !main.equals(codes.stream().findFirst())) {
      throw unprocessable("/componentCode", Message.of("fault.first", "componentCodes"));
    }
    return codes;
  }

  private static ProblemException unprocessable(String pointer, Message detail) {
    return ProblemException.atPointer(Reason.UNPROCESSABLE, pointer, detail);
  }
}
