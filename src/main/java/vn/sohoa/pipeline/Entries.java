package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.sohoa.document.Documents;
import vn.sohoa.document.Stage;
import vn.sohoa.intake.DocumentReceived;
import vn.sohoa.link.RelinkRequested;

/** Where documents enter the pipeline, in the transaction that makes them enter. */
@ApplicationScoped
class Entries {
  private final Documents documents;
  private final StageQueue queue;

  Entries(Documents documents, StageQueue queue) {
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
