package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.engine.EngineLane;
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
 * not delay those of others. The time of engines that a key used while others waited moves all of
 * its steps back ({@link QueueShares}).
 *
 * <p>A short document of a key that has no other in work is in the express lane: its steps need not
 * wait for an engine or a thread that is busy with others.
 */
@ApplicationScoped
class StageQueue {
  static final String TASK_NAME = "stage";
  static final String EXPRESS_NAME = "express-stage";
  static final List<String> TASK_NAMES = List.of(TASK_NAME, EXPRESS_NAME);

  private static final Sql IN_SERVICE =
      Sql.of(
          """
          SELECT -priority AS turn FROM scheduled_tasks
          WHERE priority IS NOT NULL AND execution_time <= :now ORDER BY priority DESC LIMIT 1
          """);

  private static final Sql IS_IN_OTHER_LANE =
      Sql.of(
          """
          SELECT EXISTS (
            SELECT FROM scheduled_tasks WHERE task_name = :other AND task_instance = :step) AS waits
          """);

  private final SchedulerClient client;
  private final DocumentRepository documents;
  private final Database database;
  private final PipelineConfig config;
  private final EngineConfig engines;
  private final QueueClock clock;
  private final QueueShares shares;

  StageQueue(
      DataSource dataSource,
      DocumentRepository documents,
      Database database,
      PipelineConfig config,
      EngineConfig engines,
      QueueClock clock,
      QueueShares shares) {
    this.client =
        SchedulerClient.Builder.create(dataSource)
            .serializer(new CountedFailures())
            .enablePriority()
            .build();
    this.documents = documents;
    this.database = database;
    this.config = config;
    this.engines = engines;
    this.clock = clock;
    this.shares = shares;
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
    int share = shares.turnsOf(document.keyId());
    int next = lastTurn(document).map(last -> last + share + 1).orElse(0);
    document.queueAt(Math.max(next, turnInService()) - share);
  }

  /** Returns the turn behind all unfinished documents of a document's key. */
  int turnBehind(Document document) {
    int last = Math.max(document.turn(), lastTurn(document).orElse(document.turn()));
    return last + shares.turnsOf(document.keyId()) + 1;
  }

  private Optional<Integer> lastTurn(Document document) {
    return documents.lastTurn(document);
  }

  void add(Document document, StageTask task) {
    add(document, task, 0);
  }

  /**
   * @param failures attempts that are used up already
   */
  void add(Document document, StageTask task, int failures) {
    int runsBefore = task.pages().map(run -> (run.first() - 1) / config.pagesPerTask()).orElse(0);
    int turn = document.turn() + shares.turnsOf(document.keyId()) + runsBefore;
    add(task.in(laneOf(document)), turn, failures);
  }

  void add(StageTask task, int turn) {
    add(task, turn, 0);
  }

  private void add(StageTask task, int turn, int failures) {
    if (isInOtherLane(task)) {
      return;
    }
    var step =
        new TaskInstance.Builder<Integer>(nameOf(task.lane()), task.id())
            .data(failures)
            .priority(-turn)
            .build();
    client.scheduleIfNotExists(step, clock.now());
  }

  private EngineLane laneOf(Document document) {
    boolean isShort = document.pageCount().orElse(1) <= config.pagesPerTask();
    return engines.expressProcesses() > 0 && isShort && lastTurn(document).isEmpty()
        ? EngineLane.EXPRESS
        : EngineLane.ORDINARY;
  }

  private static String nameOf(EngineLane lane) {
    return lane == EngineLane.EXPRESS ? EXPRESS_NAME : TASK_NAME;
  }

  private boolean isInOtherLane(StageTask task) {
    EngineLane other = task.lane() == EngineLane.EXPRESS ? EngineLane.ORDINARY : EngineLane.EXPRESS;
    return database
        .statement(IS_IN_OTHER_LANE)
        .bind("other", nameOf(other))
        .bind("step", task.id())
        .single(row -> row.bool("waits"));
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
