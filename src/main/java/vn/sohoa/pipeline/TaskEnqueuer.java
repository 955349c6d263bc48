package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.intake.DocumentReceived;
import vn.sohoa.link.RelinkRequested;
import vn.sohoa.review.ReadingRequested;

/** Enqueues the step that an event requires, in the transaction of the event. */
@ApplicationScoped
class TaskEnqueuer {
  private final DocumentRepository documents;
  private final StageQueue queue;
  private final PageTasks pageTasks;
  private final RelinkQueue relinks;

  TaskEnqueuer(
      DocumentRepository documents, StageQueue queue, PageTasks pageTasks, RelinkQueue relinks) {
    this.documents = documents;
    this.queue = queue;
    this.pageTasks = pageTasks;
    this.relinks = relinks;
  }

  void received(@Observes DocumentReceived event) {
    Document document = documents.findById(event.documentId());
    queue.addFirst(document, StageTask.of(document.id(), Stage.TRIAGE));
  }

  /** Processes a document again from the stage that it is in; pages that were read are not. */
  void read(@Observes ReadingRequested event) {
    Document document = documents.findById(event.documentId());
    queue.takeTurn(document);
    if (document.stage() == Stage.PAGES) {
      pageTasks.open(document);
    } else {
      queue.add(document, StageTask.of(document.id(), document.stage()).inRoundOf(document));
    }
  }

  void relink(@Observes RelinkRequested event) {
    relinks.add(event.documents(), event.after().map(documents::findById));
  }
}
