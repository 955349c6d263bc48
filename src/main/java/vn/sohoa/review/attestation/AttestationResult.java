package vn.sohoa.review.attestation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.sohoa.document.AttestationView;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Result of one document of a lot.
 *
 * @param attestation present if the document is attested, also if it was before
 * @param reason present if it was refused
 * @param detail why it was refused
 */
@RegisterForReflection
public record AttestationResult(
    String docCode,
    Optional<AttestationView> attestation,
    Optional<Reason> reason,
    Optional<String> detail) {
  private static final Logger LOG = Logger.getLogger(AttestationResult.class);

  static AttestationResult of(AttestationView attestation) {
    return new AttestationResult(
        attestation.docCode(), Optional.of(attestation), Optional.empty(), Optional.empty());
  }

  static AttestationResult refused(String docCode, ProblemException refusal) {
    return new AttestationResult(
        docCode,
        Optional.empty(),
        Optional.of(refusal.reason()),
        Optional.of(refusal.detail()).filter(text -> !text.isEmpty()));
  }

  /** Returns the result of a document that failed for no documented reason, and logs the cause. */
  static AttestationResult failed(String docCode, RuntimeException cause) {
    LOG.errorf(cause, "the attestation of %s failed", docCode);
    return refused(docCode, new ProblemException(Reason.INTERNAL_ERROR, Message.verbatim(docCode)));
  }
}
