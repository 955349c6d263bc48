package vn.sohoa.link;

import java.util.Optional;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Where a person says that a document belongs.
 *
 * @param componentCode for a component of a dossier; none for a result
 * @param unlink true to say that it belongs to no dossier; then the others stay empty
 */
public record LinkRequest(
    Optional<String> dossierCode, Optional<String> componentCode, Optional<Boolean> unlink) {

  void requireOneMeaning() {
    boolean isRelease = unlink.orElse(false);
    boolean isWellFormed =
        isRelease ? dossierCode.isEmpty() && componentCode.isEmpty() : dossierCode.isPresent();
    if (!isWellFormed) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "either dossierCode with componentCode, or unlink: true");
    }
  }
}
