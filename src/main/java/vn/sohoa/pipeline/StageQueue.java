package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import javax.sql.DataSource;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;

/**
 * Queues steps in the caller's transaction: a step is queued if and only if the change that needs
 * it commits.
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
        new TaskInstance.Builder<Void>(TASK_NAME, task.id()).priority(turn(document)).build();
    client.scheduleIfNotExists(instance, clock.instant());
  }

  /**
   * The more a station has waiting already, the later its next step: 10,000 pages of one don't
   * delay 3 of another.
   */
  private int turn(Document document) {
    return (int) -Math.min(Short.MAX_VALUE, documents.countUnfinished(document.keyId()));
  }
}
