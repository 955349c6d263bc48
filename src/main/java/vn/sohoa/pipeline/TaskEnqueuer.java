package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.intake.DocumentReceived;
import vn.sohoa.link.RelinkRequested;

/** Enqueues the step that an event requires, in the transaction of the event. */
@ApplicationScoped
class TaskEnqueuer {
  private final DocumentRepository documents;
  private final StageQueue queue;
  private final RelinkQueue relinks;

  TaskEnqueuer(DocumentRepository documents, StageQueue queue, RelinkQueue relinks) {
    this.documents = documents;
    this.queue = queue;
    this.relinks = relinks;
  }

  void received(@Observes DocumentReceived event) {
    Document document = documents.findById(event.documentId());
    queue.addFirst(document, StageTask.of(document.id(), Stage.TRIAGE));
  }

  void relink(@Observes RelinkRequested event) {
    relinks.add(event.documents(), event.after().map(documents::findById));
  }
}
