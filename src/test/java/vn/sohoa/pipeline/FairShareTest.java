package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.document.Stage;
import vn.sohoa.engine.EngineLane;

/** Keys have equal shares of the engines' time, and short work of an idle key does not wait. */
class FairShareTest {
  private static final String STEPS =
      "SELECT task_name || ' ' || -priority FROM scheduled_tasks ORDER BY priority DESC, task_name";

  private TestPipeline pipeline;
  private TestQueue queue;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    pipeline = new TestPipeline(folder);
    queue = new TestQueue(pipeline);
  }

  private UUID received(String key) throws Exception {
    UUID id = pipeline.receive(key);
    queue.add(id);
    return id;
  }

  private void used(UUID document, Duration time) {
    pipeline.get(EngineTime.class).add(document, time);
  }

  @Test
  void theTimeThatAKeyUsesMovesItsStepsBack() throws Exception {
    // Given
    UUID slow = received("busy");
    received("busy");
    received("quiet");

    // When
    used(slow, Duration.ofMillis(61_900));

    // Then the quiet one is at its place, and the busy one's come after a minute of it
    assertThat(queue.rows(STEPS))
        .containsExactly("express-stage 0", "express-stage 60", "stage 61");
  }

  @Test
  void laterDocumentsAndStepsOfTheKeyAreBehind() throws Exception {
    // Given
    UUID slow = received("busy");
    received("quiet");
    used(slow, Duration.ofSeconds(30));

    // When
    UUID next = received("busy");
    pipeline.change(
        slow,
        document ->
            pipeline.get(StageQueue.class).add(document, StageTask.of(slow, Stage.EXTRACT)));

    // Then
    assertThat(queue.rows(STEPS))
        .containsExactly("express-stage 0", "express-stage 30", "stage 30", "stage 31");
    assertThat(pipeline.document(next).turn()).isEqualTo(1);
  }

  @Test
  void timeThatNobodyElseWaitedForIsFree() throws Exception {
    // Given
    UUID alone = received("busy");

    // When
    used(alone, Duration.ofHours(1));

    // Then
    assertThat(queue.rows(STEPS)).containsExactly("express-stage 0");
  }

  @Test
  void stepsThatRunAndThoseOfOthersStayWhereTheyAre() throws Exception {
    // Given
    UUID slow = received("busy");
    received("quiet");
    pipeline
        .entities()
        .database()
        .execute(
            "UPDATE scheduled_tasks SET picked = true WHERE task_instance = ?", "TRIAGE:" + slow);

    // When
    used(slow, Duration.ofSeconds(30));

    // Then
    assertThat(queue.rows(STEPS)).containsExactly("express-stage 0", "express-stage 0");
  }

  @Test
  void onlyShortDocumentsOfAnIdleKeyAreExpress() throws Exception {
    // Given
    received("one");
    received("two");
    received("two");
    UUID thick = pipeline.at(Stage.ASSEMBLE, 5);

    // When
    pipeline.change(
        thick,
        document ->
            pipeline.get(StageQueue.class).add(document, StageTask.of(thick, Stage.ASSEMBLE)));

    // Then
    assertThat(queue.rows(STEPS))
        .containsExactly("express-stage 0", "express-stage 0", "stage 0", "stage 1");
  }

  @Test
  void aStepThatWaitsInOneLaneIsNotQueuedInTheOther() throws Exception {
    // Given
    UUID first = received("one");
    received("one");

    // When
    queue.add(first);

    // Then
    assertThat(pipeline.queued(first)).containsExactly("TRIAGE:*");
  }

  @Test
  void expressStepsUseExpressEngines() throws Exception {
    // Given
    UUID id = pipeline.at(Stage.PAGES, 1);

    // When
    pipeline.get(PagesStage.class).run(StageTask.of(id, new PageRun(1, 1)).in(EngineLane.EXPRESS));

    // Then
    assertThat(pipeline.engine().calls())
        .extracting(ScriptedEngine.Call::lane)
        .isEqualTo(List.of(EngineLane.EXPRESS));
  }
}
