package vn.sohoa.pipeline;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.Transactions;

/** The queue of a pipeline with one scripted stage, run by hand on a clock that a test sets. */
final class TestQueue {
  private final TestPipeline pipeline;
  private final ScriptedWork work = new ScriptedWork();
  private final SettableClock clock = new SettableClock();
  private final ManualScheduler scheduler;

  TestQueue(TestPipeline pipeline) {
    this.pipeline = pipeline;
    pipeline.with(DocumentPipeline.class, new DocumentPipeline(List.of(work)));
    clock.set(TestPipeline.NOW);
    var builder =
        TestHelper.createManualScheduler(
            pipeline.get(DataSource.class),
            pipeline.get(Workers.class).task(),
            pipeline.get(Workers.class).expressTask());
    builder.clock(clock).serializer(new CountedFailures()).enablePriority();
    scheduler = builder.build();
  }

  ScriptedWork work() {
    return work;
  }

  void add(UUID document) {
    pipeline
        .get(Transactions.class)
        .run(
            () ->
                pipeline
                    .get(StageQueue.class)
                    .addFirst(
                        pipeline.get(DocumentRepository.class).findById(document),
                        StageTask.of(document, Stage.TRIAGE)));
  }

  void runDue() {
    scheduler.runAnyDueExecutions();
  }

  /** Runs what is due; then it is the time of the next run, after the returned wait. */
  Duration runAndWait() throws Exception {
    runDue();
    List<String> next =
        rows("SELECT extract(epoch FROM execution_time)::bigint FROM scheduled_tasks");
    Instant before = clock.now();
    clock.set(Instant.ofEpochSecond(Long.parseLong(next.getFirst())));
    return Duration.between(before, clock.now());
  }

  boolean isEmpty() throws Exception {
    return rows("SELECT task_instance FROM scheduled_tasks").isEmpty();
  }

  List<String> rows(String sql) throws Exception {
    return pipeline.entities().database().rows(sql);
  }
}
