package vn.sohoa.document;

import java.util.Optional;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.ProblemException;

/** Compares what a client has read with the current document. */
public final class DocumentVersion {
  private DocumentVersion() {}

  /**
   * Refuses a change by a client that has not read the current document.
   *
   * @throws ProblemException if {@code If-Match} is missing or names another version
   */
  public static void requireUnchanged(
      Preconditions sent, Document document, Optional<LinkLookup.CurrentLink> link) {
    requireCurrent(sent, DocumentView.version(document, link));
  }

  /** As {@link #requireUnchanged}, for a change that a client may make without having read it. */
  public static void requireUnchangedIfSent(
      Preconditions sent, Document document, Optional<LinkLookup.CurrentLink> link) {
    if (sent.hasIfMatch()) {
      requireUnchanged(sent, document, link);
    }
  }

  /**
   * Refuses a change by a client that has not read the current version of anything.
   *
   * @param version as in its entity tag
   * @throws ProblemException if {@code If-Match} is missing or names another version
   */
  public static void requireCurrent(Preconditions sent, String version) {
    if (!sent.hasIfMatch()) {
      throw ProblemException.withoutIfMatch();
    }
    EntityTag current = EntityTag.strong(version);
    if (sent.evaluateWrite(Optional.of(Validators.of(current))) != Preconditions.Outcome.PROCEED) {
      throw ProblemException.changed(current);
    }
  }
}
