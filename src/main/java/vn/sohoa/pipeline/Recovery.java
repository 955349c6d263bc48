package vn.sohoa.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Transactions;

/**
 * Enqueues the next step of every unfinished document at start. Steps that are already queued are
 * not changed. Steps can be missing after a change of settings, such as the pages per task, or
 * after a manual change of the database.
 */
@ApplicationScoped
class Recovery {
  private static final Logger LOG = Logger.getLogger(Recovery.class);

  private final Transactions transactions;
  private final DocumentRepository documents;
  private final PageTasks pageTasks;
  private final StageQueue queue;
  private final RoleConfig role;

  Recovery(
      Transactions transactions,
      DocumentRepository documents,
      PageTasks pageTasks,
      StageQueue queue,
      RoleConfig role) {
    this.transactions = transactions;
    this.documents = documents;
    this.pageTasks = pageTasks;
    this.queue = queue;
    this.role = role;
  }

  void resume(@Observes StartupEvent event) {
    if (role.role().works()) {
      Thread.ofVirtual().name("recovery").start(this::resumeAll);
    }
  }

  /** Uses one short transaction for each document, so that a large backlog blocks nothing else. */
  void resumeAll() {
    List<UUID> unfinished = transactions.call(documents::unfinished);
    for (UUID id : unfinished) {
      try {
        transactions.run(() -> resume(documents.lock(id)));
      } catch (RuntimeException e) {
        LOG.errorf(e, "document %s could not be resumed", id);
      }
    }
  }

  private void resume(Document document) {
    if (document.state().isFinal()) {
      return;
    }
    if (document.stage() == Stage.PAGES) {
      pageTasks.open(document);
    } else {
      queue.add(document, StageTask.of(document.id(), document.stage()).inRoundOf(document));
    }
  }
}
