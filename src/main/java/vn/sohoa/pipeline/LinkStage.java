package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.link.Linker;
import vn.sohoa.review.MachineReadings;
import vn.sohoa.review.Settlement;
import vn.sohoa.sql.Transactions;

/** Links the document and finishes it; runs again when a dossier is received later. */
@ApplicationScoped
class LinkStage implements StageWork {
  private final Transactions transactions;
  private final DocumentSteps steps;
  private final DocumentRepository documents;
  private final FindingRepository findings;
  private final Linker linker;
  private final Settlement settlement;
  private final MachineReadings readings;
  private final ImagePreparation images;

  LinkStage(
      Transactions transactions,
      DocumentSteps steps,
      DocumentRepository documents,
      FindingRepository findings,
      Linker linker,
      Settlement settlement,
      MachineReadings readings,
      ImagePreparation images) {
    this.transactions = transactions;
    this.steps = steps;
    this.documents = documents;
    this.findings = findings;
    this.linker = linker;
    this.settlement = settlement;
    this.readings = readings;
    this.images = images;
  }

  @Override
  public Stage stage() {
    return Stage.LINK;
  }

  @Override
  public void run(StageTask task) {
    boolean isForReview =
        transactions.call(
            () -> {
              Document document = documents.lock(task.documentId());
              if (isDue(document)) {
                link(document);
              }
              return document.state() == DocumentState.NEEDS_REVIEW;
            });
    if (isForReview) {
      images.prepare(task.documentId());
    }
  }

  private void link(Document document) {
    linker.link(document);
    readings.recordLink(document);
    boolean isDoubtful = settlement.judge(document);
    steps.finish(document, isDoubtful, findings.quality(document));
  }

  /** Never loses the evaluation of a document that is finished: nothing else would ask for it. */
  @Override
  public boolean giveUp(StageTask task, Failure failure) {
    steps.change(task.documentId(), stage(), document -> steps.fail(document, failure));
    return steps.read(task.documentId(), document -> document.stage() != Stage.DONE);
  }

  private static boolean isDue(Document document) {
    return switch (document.stage()) {
      case LINK -> !document.state().isFinal();
      case DONE ->
          document.state() == DocumentState.READY || document.state() == DocumentState.NEEDS_REVIEW;
      case TRIAGE, PAGES, ASSEMBLE, EXTRACT -> false;
    };
  }
}
