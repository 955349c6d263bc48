package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import javax.sql.DataSource;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;

/**
 * Enqueues steps in the caller's transaction: a step is enqueued if and only if the change that
 * requires it commits.
 */
@ApplicationScoped
class StageQueue {
  static final String TASK_NAME = "stage";

  private final SchedulerClient client;
  private final DocumentRepository documents;
  private final Clock clock;

  StageQueue(DataSource dataSource, DocumentRepository documents, Clock clock) {
    this.client = SchedulerClient.Builder.create(dataSource).enablePriority().build();
    this.documents = documents;
    this.clock = clock;
  }

  void add(Document document, StageTask task) {
    var instance =
        new TaskInstance.Builder<Void>(TASK_NAME, task.id()).priority(priority(document)).build();
    client.scheduleIfNotExists(instance, clock.instant());
  }

  /**
   * Returns a priority that falls with the number of the station's unfinished documents, so that
   * 10,000 pages of one do not delay 3 of another.
   */
  private int priority(Document document) {
    return (int) -Math.min(Short.MAX_VALUE, documents.countUnfinished(document.keyId()));
  }
}
