package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.document.Document;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.PageState;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.PageOutcome;
import vn.sohoa.engine.UnexpectedResultException;
import vn.sohoa.problem.ServiceFault;

/**
 * Reads a run of pages. If the run fails, its pages are retried one by one, so that a bad page does
 * not affect the others.
 */
@ApplicationScoped
class PagesStage implements StageWork {
  private static final Logger LOG = Logger.getLogger(PagesStage.class);

  private static final int MOST_TIMEOUTS = 3;
  private static final String TIMEOUT = EngineFault.ENGINE_TIMEOUT.name();

  private final DocumentSteps steps;
  private final PageRepository pages;
  private final PageTasks tasks;
  private final BlobStore blobs;
  private final BlobReferences references;
  private final Engines engines;
  private final StepEngines calls;
  private final FindingRepository findings;
  private final Recognition recognition;
  private final EngineTime time;
  private final FlawedScans flawed;

  PagesStage(
      DocumentSteps steps,
      PageRepository pages,
      PageTasks tasks,
      BlobStore blobs,
      BlobReferences references,
      Engines engines,
      StepEngines calls,
      Recognition recognition,
      FindingRepository findings,
      EngineTime time,
      FlawedScans flawed) {
    this.flawed = flawed;
    this.recognition = recognition;
    this.time = time;
    this.findings = findings;
    this.steps = steps;
    this.pages = pages;
    this.tasks = tasks;
    this.blobs = blobs;
    this.references = references;
    this.engines = engines;
    this.calls = calls;
  }

  @Override
  public Stage stage() {
    return Stage.PAGES;
  }

  /**
   * The document, and the pages of the run that are not read yet.
   *
   * @param usedUp whether the document used its time of engines up
   */
  private record Assignment(Document document, List<Integer> waiting, boolean usedUp) {}

  @Override
  public void run(StageTask task) throws StageFailure, IOException, InterruptedException {
    PageRun run = task.pages().orElseThrow();
    UUID id = task.documentId();
    Assignment assignment =
        steps.read(
            id, document -> new Assignment(document, waiting(id, run), time.isUsedUp(document)));
    if (assignment.waiting().isEmpty()) {
      close(task, document -> {});
      return;
    }
    if (assignment.usedUp()) {
      close(task, this::stopReading);
      return;
    }
    try (Scratch scratch = engines.scratch()) {
      List<PageReading> readings = read(task, assignment, scratch);
      readings.stream()
          .filter(PageReading.Failed.class::isInstance)
          .forEach(failed -> LOG.warnf("%s of document %s", failed, task.documentId()));
      storeReadings(task, readings);
    }
  }

  @Override
  public boolean giveUp(StageTask task, Failure failure) {
    PageRun run = task.pages().orElseThrow();
    close(
        task,
        document -> {
          if (run.length() > 1) {
            tasks.enqueueSingly(document, waiting(document.id(), run));
          } else {
            waitingPages(document.id(), run).forEach(page -> page.giveUp(failure.reason()));
            if (pages.count(document.id(), TIMEOUT) >= MOST_TIMEOUTS) {
              stopReading(document);
            }
          }
        });
    return true;
  }

  private List<PageReading> read(StageTask task, Assignment assignment, Scratch scratch)
      throws IOException, InterruptedException {
    Document document = assignment.document();
    var request =
        new EngineRequest.ReadPages(
            blobs.path(document.sha256()),
            MediaType.of(document.mediaType().orElseThrow()),
            assignment.waiting().getFirst(),
            assignment.waiting().getLast(),
            scratch.folder(),
            engines.limits());
    Optional<EngineReply> fixed = recognition.read(document, request);
    EngineReply reply = fixed.isPresent() ? fixed.get() : calls.call(task, request);
    if (reply instanceof EngineReply.PagesRead done) {
      try {
        return store(document, done, scratch);
      } catch (UnexpectedResultException e) {
        return failed(assignment, engines.distrust(e));
      }
    }
    return failed(assignment, Engines.refusal(reply));
  }

  /** If one page is not as it should be, the others of the engine are not believed either. */
  private List<PageReading> store(Document document, EngineReply.PagesRead done, Scratch scratch)
      throws IOException {
    var readings = new ArrayList<PageReading>();
    for (PageOutcome outcome : done.pages()) {
      readings.add(
          PageReading.of(outcome, scratch, blobs, read -> recognition.amend(document, read)));
    }
    return readings;
  }

  private static List<PageReading> failed(Assignment assignment, EngineReply.Refused refused) {
    return assignment.waiting().stream()
        .<PageReading>map(page -> new PageReading.Failed(page, refused.fault(), refused.detail()))
        .toList();
  }

  /** Stores the pages that were read; enqueues pages with a retryable failure again, one by one. */
  private void storeReadings(StageTask task, List<PageReading> readings) throws StageFailure {
    List<PageReading.Failed> again =
        readings.stream()
            .filter(PageReading.Failed.class::isInstance)
            .map(PageReading.Failed.class::cast)
            .filter(failed -> failed.fault().isRetryable())
            .toList();
    boolean alone = task.pages().orElseThrow().length() == 1;
    close(
        task,
        document -> {
          references.hold(contents(readings));
          readings.stream()
              .filter(reading -> !again.contains(reading))
              .forEach(reading -> store(document.id(), reading));
          quarantineSecret(document, readings);
          if (!alone) {
            again.forEach(
                failed -> tasks.enqueueSingly(document, List.of(failed.number()), used(failed)));
          }
        });
    if (alone && !again.isEmpty()) {
      EngineFault fault = again.getFirst().fault();
      throw new StageFailure(fault, again.getFirst().detail());
    }
  }

  /** A run that ran into its time limit was a try of each of its pages. */
  private static int used(PageReading.Failed failed) {
    return failed.fault() == EngineFault.ENGINE_TIMEOUT ? 1 : 0;
  }

  /** Gives up the pages that wait; what was read is kept. */
  private void stopReading(Document document) {
    List<Page> left =
        pages.of(document.id()).stream().filter(page -> page.state() == PageState.WAITING).toList();
    LOG.warnf("%d pages are not read: %s", left.size(), DocumentSteps.sender(document));
    left.forEach(page -> page.giveUp(ServiceFault.DOCUMENT_STOPPED.name()));
  }

  private static List<Sha256> contents(List<PageReading> readings) {
    return readings.stream()
        .filter(PageReading.Done.class::isInstance)
        .map(reading -> ((PageReading.Done) reading).content())
        .distinct()
        .toList();
  }

  // At once, so that nobody can read its text while the other pages are being read
  private void quarantineSecret(Document document, List<PageReading> readings) {
    if (document.secrecy().isReleased()) {
      return;
    }
    readings.stream()
        .filter(reading -> reading instanceof PageReading.Done done && done.secret())
        .mapToInt(PageReading::number)
        .min()
        .ifPresent(
            number -> {
              findings.replace(
                  document.id(),
                  stage(),
                  List.of(Finding.ofPage(FindingCode.STATE_SECRET, number, "")));
              steps.quarantine(document, "page " + number + " is stamped");
            });
  }

  private void store(UUID documentId, PageReading reading) {
    pages.run(documentId, reading.number(), reading.number()).stream()
        .filter(page -> page.state() == PageState.WAITING)
        .forEach(
            page -> {
              reading.applyTo(page, pages);
              flawed.note(page);
            });
  }

  /** Updates the pages; advances the document once none is waiting. */
  private void close(StageTask task, Consumer<Document> change) {
    steps.change(
        task.documentId(),
        stage(),
        document -> {
          change.accept(document);
          if (document.state().isFinal()) {
            return;
          }
          tasks.enqueueNext(document, task.pages().orElseThrow());
          PageRepository.Count count = pages.count(document.id());
          if (count.waiting() == 0) {
            conclude(document, count);
          }
        });
  }

  private void conclude(Document document, PageRepository.Count count) {
    if (count.unreadable() == count.total()) {
      String reason = pages.of(document.id()).getFirst().fault().orElseThrow();
      steps.fail(document, new Failure(reason, "no page could be read"));
    } else {
      steps.advance(document);
    }
  }

  private List<Integer> waiting(UUID documentId, PageRun run) {
    return waitingPages(documentId, run).stream().map(Page::number).toList();
  }

  private List<Page> waitingPages(UUID documentId, PageRun run) {
    return pages.run(documentId, run.first(), run.last()).stream()
        .filter(page -> page.state() == PageState.WAITING)
        .toList();
  }
}
