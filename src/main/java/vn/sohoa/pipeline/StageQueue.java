package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/**
 * Enqueues steps in the caller's transaction: a step is enqueued if and only if the change that
 * requires it commits.
 *
 * <p>The order is start-time fair queueing (Goyal, Vin and Cheng 1996): each document gets a turn,
 * one after that of the last unfinished document of its access key, but never before the turn in
 * service. So keys are served in turns, and the documents of a key one after another. A step has
 * the turn of its document, plus one for each run of pages before it, so that a thick document does
 * not delay those of others.
 */
@ApplicationScoped
class StageQueue {
  static final String TASK_NAME = "stage";

  private static final Sql IN_SERVICE =
      Sql.of(
          """
          SELECT -priority AS turn FROM scheduled_tasks
          WHERE priority IS NOT NULL AND execution_time <= :now ORDER BY priority DESC LIMIT 1
          """);

  private final SchedulerClient client;
  private final DocumentRepository documents;
  private final Database database;
  private final PipelineConfig config;
  private final QueueClock clock;

  StageQueue(
      DataSource dataSource,
      DocumentRepository documents,
      Database database,
      PipelineConfig config,
      QueueClock clock) {
    this.client =
        SchedulerClient.Builder.create(dataSource)
            .serializer(new CountedFailures())
            .enablePriority()
            .build();
    this.documents = documents;
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Enqueues the first step of a document that was received or restarted, behind its key's others.
   */
  void addFirst(Document document, StageTask task) {
    takeTurn(document);
    add(document, task);
  }

  /** Gives a document that was received or restarted the turn behind its key's others. */
  void takeTurn(Document document) {
    int next = documents.lastTurn(document).orElse(-1) + 1;
    document.queueAt(Math.max(next, turnInService()));
  }

  void add(Document document, StageTask task) {
    int runsBefore = task.pages().map(run -> (run.first() - 1) / config.pagesPerTask()).orElse(0);
    add(task, document.turn() + runsBefore);
  }

  void add(StageTask task, int turn) {
    var instance = new TaskInstance.Builder<Integer>(TASK_NAME, task.id()).priority(-turn).build();
    client.scheduleIfNotExists(instance, clock.now());
  }

  /**
   * Returns the lowest turn of the steps that are due; those that wait for a retry do not count.
   */
  int turnInService() {
    return database
        .statement(IN_SERVICE)
        .bind("now", clock.now())
        .first(row -> row.integer("turn"))
        .orElse(0);
  }
}
