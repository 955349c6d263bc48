package vn.sohoa.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import vn.sohoa.document.ComponentCodes;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A manual link decision.
 *
 * @param componentCode the component for which the paper was filed; absent for a result
 * @param componentCodes all components that the paper serves, the one it was filed for first; the
 *     catalogue must allow it to cover the others
 * @param unlink true if the document belongs to no dossier; no dossier and component may be named
 *     then
 * @param reason why, for the history of the document
 */
public record LinkRequest(
    Optional<String> dossierCode,
    Optional<String> componentCode,
    Optional<@Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String>> componentCodes,
    Optional<Boolean> unlink,
    Optional<@Size(min = 1, max = 500) String> reason) {

  List<String> components() {
    return ComponentCodes.of(componentCode, componentCodes);
  }

  void requireOneMeaning() {
    boolean isRelease = unlink.orElse(false);
    boolean isWellFormed =
        isRelease
            ? dossierCode.isEmpty() && componentCode.isEmpty() && componentCodes.isEmpty()
            : dossierCode.isPresent();
    if (!isWellFormed) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("fault.link"));
    }
  }
}
