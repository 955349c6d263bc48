package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.SignatureRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.SignatureFact;

/** Detects file type, number of pages and signatures; compares the pages with the declared ones. */
@ApplicationScoped
class TriageStage implements StageWork {
  private final DocumentSteps steps;
  private final DocumentRepository documents;
  private final PageRepository pages;
  private final FindingRepository findings;
  private final SignatureRepository signatures;
  private final PageTasks pageTasks;
  private final BlobStore blobs;
  private final Engines engines;
  private final StepEngines calls;

  TriageStage(
      DocumentSteps steps,
      DocumentRepository documents,
      PageRepository pages,
      FindingRepository findings,
      SignatureRepository signatures,
      PageTasks pageTasks,
      BlobStore blobs,
      Engines engines,
      StepEngines calls) {
    this.steps = steps;
    this.documents = documents;
    this.pages = pages;
    this.findings = findings;
    this.signatures = signatures;
    this.pageTasks = pageTasks;
    this.blobs = blobs;
    this.engines = engines;
    this.calls = calls;
  }

  @Override
  public Stage stage() {
    return Stage.TRIAGE;
  }

  @Override
  public void run(StageTask task) throws StageFailure, IOException, InterruptedException {
    var original = blobs.path(steps.read(task.documentId(), Document::sha256));
    EngineReply reply = calls.call(task, new EngineRequest.Triage(original, engines.limits()));
    if (reply instanceof EngineReply.Triaged triaged) {
      steps.change(task.documentId(), stage(), document -> accept(document, triaged));
      return;
    }
    giveUp(task, Engines.permanentFailure(reply));
  }

  @Override
  public boolean giveUp(StageTask task, Failure failure) {
    steps.change(task.documentId(), stage(), document -> steps.fail(document, failure));
    return true;
  }

  private void accept(Document document, EngineReply.Triaged triaged) {
    document.recognise(triaged.mediaType().mimeType(), triaged.pageCount(), triaged.signed());
    if (!triaged.pageCountSure()) {
      document.doubtPageCount();
    }
    signatures.replace(document.id(), triaged.signatures());
    var found = new ArrayList<>(compare(document, triaged.pageCount()));
    found.addAll(broken(triaged.signatures()));
    if (!triaged.damage().isEmpty()) {
      found.add(Finding.ofDocument(FindingCode.DAMAGED_FILE, String.join("; ", triaged.damage())));
    }
    findings.replace(document.id(), stage(), found);
    pages.expect(document.id(), triaged.pageCount());
    document.advanceTo(Stage.PAGES);
    pageTasks.open(document);
  }

  private static List<Finding> broken(List<SignatureFact> signatures) {
    return signatures.stream()
        .filter(fact -> fact.integrity() == SignatureFact.Integrity.BROKEN)
        .map(fact -> Finding.ofDocument(FindingCode.SIGNATURE_BROKEN, fact.signer()))
        .toList();
  }

  private List<Finding> compare(Document document, int pageCount) {
    var found = new ArrayList<Finding>();
    document
        .duplicateOf()
        .map(documents::findById)
        .map(Document::docCode)
        .map(first -> Finding.ofDuplicate(FindingCode.DUPLICATE_FILE, first, first))
        .ifPresent(found::add);
    document
        .declaration()
        .images()
        .ifPresent(
            declared -> {
              if (declared != pageCount) {
                found.add(
                    Finding.ofDocument(
                        FindingCode.PAGE_COUNT_MISMATCH, declared + " ≠ " + pageCount));
              }
            });
    return found;
  }
}
