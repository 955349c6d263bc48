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

  TaskEnqueuer(DocumentRepository documents, StageQueue queue) {
    this.documents = documents;
    this.queue = queue;
  }

  void received(@Observes DocumentReceived event) {
    Document document = documents.findById(event.documentId());
    queue.addFirst(document, StageTask.of(document.id(), Stage.TRIAGE));
  }

  void relink(@Observes RelinkRequested event) {
    StageTask task = StageTask.again(event.documentId(), Stage.LINK);
    queue.add(documents.findById(task.documentId()), task);
  }
}
