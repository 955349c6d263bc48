package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Takes the judgement of people on documents that the machine could not judge. */
@ApplicationScoped
class ScreeningService {
  private final DocumentRepository documents;
  private final DocumentSteps steps;
  private final ReprocessService reprocessing;
  private final AuditLog audit;

  ScreeningService(
      DocumentRepository documents,
      DocumentSteps steps,
      ReprocessService reprocessing,
      AuditLog audit) {
    this.documents = documents;
    this.steps = steps;
    this.reprocessing = reprocessing;
    this.audit = audit;
  }

  /**
   * Judges a document: a secret is visible to admins only, any other one to all who may read
   * documents, and its processing continues.
   *
   * @throws ProblemException if the document does not await a judgement
   */
  @Transactional
  void judge(String docCode, boolean isSecret, String actor, DocumentVisibility viewer) {
    Document document = documents.lock(documents.byDocCode(docCode, viewer).id());
    if (!awaits(document)) {
      throw new ProblemException(
          Reason.CONFLICT, Message.of("problem.document-is", document.state()));
    }
    audit.record(actor, "document.screen", docCode, isSecret ? "secret" : "no secret");
    if (isSecret) {
      confirm(document, actor);
    } else if (document.secrecy().awaitsScreening()) {
      reprocessing.release(docCode, actor);
    } else {
      document.secrecy().markChecked();
    }
  }

  private void confirm(Document document, String actor) {
    if (document.secrecy().awaitsScreening()) {
      document.secrecy().confirm();
    } else {
      steps.quarantine(document, "judged by " + actor);
    }
  }

  private static boolean awaits(Document document) {
    return document.secrecy().awaitsScreening()
        || (document.state().isFinished() && !document.secrecy().isChecked());
  }
}
