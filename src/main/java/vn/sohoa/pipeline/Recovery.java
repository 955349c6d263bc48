package vn.sohoa.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import vn.sohoa.document.Document;
import vn.sohoa.document.Documents;
import vn.sohoa.document.Stage;

/**
 * Asks for the next step of every unfinished document once more at start. Steps that wait already
 * stay as they are; the rest are those that a changed setting, such as the pages of a task, or a
 * hand in the database took away.
 */
@ApplicationScoped
class Recovery {
  private final Documents documents;
  private final PageTasks pageTasks;
  private final StageQueue queue;
  private final RoleConfig role;

  Recovery(Documents documents, PageTasks pageTasks, StageQueue queue, RoleConfig role) {
    this.documents = documents;
    this.pageTasks = pageTasks;
    this.queue = queue;
    this.role = role;
  }

  @Transactional
  void resume(@Observes StartupEvent event) {
    if (role.role().works()) {
      documents.unfinished().forEach(this::resume);
    }
  }

  private void resume(Document document) {
    if (document.stage() == Stage.PAGES) {
      pageTasks.open(document);
    } else {
      queue.add(document, StageTask.of(document.id(), document.stage()));
    }
  }
}
