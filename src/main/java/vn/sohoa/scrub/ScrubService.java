package vn.sohoa.scrub;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.Transactions;

/** Verifications that admins start. */
@ApplicationScoped
public class ScrubService {
  private final Scrubber scrubber;
  private final ScrubRepository scrubs;
  private final Transactions transactions;
  private final BlobReferences references;
  private final AuditLog audit;
  private final Clock clock;
  private final ExecutorService runner =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("admin-scrub").factory());

  ScrubService(
      Scrubber scrubber,
      ScrubRepository scrubs,
      Transactions transactions,
      BlobReferences references,
      AuditLog audit,
      Clock clock) {
    this.scrubber = scrubber;
    this.scrubs = scrubs;
    this.transactions = transactions;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(runner);
  }

  /**
   * Starts a verification in the background, at full speed.
   *
   * @throws ProblemException if one is running
   */
  ScrubView start(boolean collect, String keyId) {
    Scrub scrub =
        transactions.call(
            () -> {
              Scrub started =
                  scrubs
                      .start(ScrubCause.ADMIN, collect, clock.instant())
                      .orElseThrow(
                          () ->
                              new ProblemException(
                                  Reason.CONFLICT, Message.of("problem.scrub-running")));
              audit.record(
                  keyId, "blob.scrub", started.id().toString(), collect ? "collect" : "verify");
              return started;
            });
    var _ = runner.submit(() -> run(scrub));
    return ScrubView.of(scrub, List.of());
  }

  private void run(Scrub scrub) {
    try {
      scrubber.run(scrub, ReadPace.FULL, Instant.MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the stored verifications without their findings, newest first. */
  @Transactional
  public List<ScrubView> newest() {
    return scrubs.newest().stream().map(scrub -> ScrubView.of(scrub, List.of())).toList();
  }

  /**
   * Returns a verification with its findings.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public ScrubView byId(UUID id) {
    Scrub scrub =
        scrubs.byId(id).orElseThrow(() -> ProblemException.notFound("scrub", id.toString()));
    Collection<ScrubFinding> findings = scrubs.findings(id);
    Map<Sha256, List<ScrubView.Use>> uses =
        references.to(findings.stream().map(ScrubFinding::sha256).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    BlobReferences.Reference::sha256,
                    Collectors.mapping(
                        reference -> new ScrubView.Use(reference.docCode(), reference.use()),
                        Collectors.toList())));
    return ScrubView.of(
        scrub,
        findings.stream()
            .map(
                finding ->
                    new ScrubView.Finding(
                        finding.sha256().hex(),
                        finding.problem(),
                        uses.getOrDefault(finding.sha256(), List.of())))
            .toList());
  }
}
