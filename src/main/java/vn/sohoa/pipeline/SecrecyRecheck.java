package vn.sohoa.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.PageState;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.extract.Extractor;
import vn.sohoa.sql.Transactions;

/**
 * Checks at start the finished documents whose pages were never checked upright for stamps of
 * secrecy: those of an older version whose text has the letters of a stamp. Those of which not all
 * pages could be read wait for a person.
 */
@ApplicationScoped
class SecrecyRecheck {
  private static final Logger LOG = Logger.getLogger(SecrecyRecheck.class);

  private final Transactions transactions;
  private final DocumentSteps steps;
  private final DocumentRepository documents;
  private final PageRepository pages;
  private final FindingRepository findings;
  private final BlobStore blobs;
  private final RoleConfig role;

  SecrecyRecheck(
      Transactions transactions,
      DocumentSteps steps,
      DocumentRepository documents,
      PageRepository pages,
      FindingRepository findings,
      BlobStore blobs,
      RoleConfig role) {
    this.transactions = transactions;
    this.steps = steps;
    this.documents = documents;
    this.pages = pages;
    this.findings = findings;
    this.blobs = blobs;
    this.role = role;
  }

  void start(@Observes StartupEvent event) {
    if (role.role().works()) {
      Thread.ofVirtual().name("secrecy-recheck").start(this::checkAll);
    }
  }

  /** Checks one document after another; one that cannot be read stays unchecked. */
  void checkAll() {
    for (UUID id : transactions.call(documents::finishedUnchecked)) {
      try {
        check(id);
      } catch (IOException | RuntimeException e) {
        LOG.errorf(e, "document %s could not be checked for stamps of secrecy", id);
      }
    }
  }

  private void check(UUID id) throws IOException {
    List<Page> all = transactions.call(() -> pages.of(id));
    OptionalInt stamped = firstStamped(all);
    boolean isLegible =
        !all.isEmpty() && all.stream().allMatch(page -> page.state() == PageState.READ);
    transactions.run(
        () -> {
          Document document = documents.lock(id);
          if (!document.state().isFinished()) {
            return;
          }
          if (isLegible) {
            document.secrecy().markChecked();
          }
          if (stamped.isPresent() && !document.secrecy().isReleased()) {
            findings.replace(
                id,
                Stage.PAGES,
                List.of(Finding.ofPage(FindingCode.STATE_SECRET, stamped.getAsInt(), "")));
            steps.quarantine(document, "page " + stamped.getAsInt() + " is stamped");
          }
        });
  }

  private OptionalInt firstStamped(List<Page> all) throws IOException {
    for (Page page : all) {
      if (page.content().isPresent()
          && Extractor.isSecret(
              PageFiles.read(blobs.path(page.content().get())), page.turnedDegrees())) {
        return OptionalInt.of(page.number());
      }
    }
    return OptionalInt.empty();
  }
}
