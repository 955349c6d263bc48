package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.intake.DocumentReceived;
import vn.sohoa.link.RelinkRequested;

/** Where documents enter the pipeline, in the transaction that makes them enter. */
@ApplicationScoped
class TaskEnqueuer {
  private final DocumentRepository documents;
  private final StageQueue queue;

  TaskEnqueuer(DocumentRepository documents, StageQueue queue) {
    this.documents = documents;
    this.queue = queue;
  }

  void received(@Observes DocumentReceived event) {
    enter(StageTask.of(event.documentId(), Stage.TRIAGE));
  }

  void relink(@Observes RelinkRequested event) {
    enter(StageTask.again(event.documentId(), Stage.LINK));
  }

  private void enter(StageTask task) {
    queue.add(documents.findById(task.documentId()), task);
  }
}
