package vn.sohoa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.MediaType;
import vn.sohoa.testing.Beans;

/** Which refusals are worth another attempt, and how long engines may take. */
class EnginesTest {
  private final ScriptedEngine engine = new ScriptedEngine();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private Engines engines;
  private Path file;

  @BeforeEach
  void prepare(@TempDir Path folder) {
    var settings = new Beans();
    TestSettings.addTo(settings, folder);
    engines =
        new Engines(
            settings.get(EngineConfig.class), folder, engine, new PipelineMetrics(registry));
    file = folder.resolve("file");
    engine.answerWith(new EngineReply.Assembled(1));
  }

  private static EngineReply refusal(EngineFault fault) {
    return new EngineReply.Refused(fault, "detail");
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineFault.class,
      names = {"OUT_OF_MEMORY", "ENGINE_TIMEOUT", "ENGINE_CRASHED", "ENGINE_ERROR"})
  void faultsOfTheEngineAreTriedAgain(EngineFault fault) {
    assertThatThrownBy(() -> Engines.permanentFailure(refusal(fault)))
        .isInstanceOfSatisfying(
            StageFailure.class, failure -> assertThat(failure.fault()).isEqualTo(fault));
  }

  @ParameterizedTest
  @EnumSource(
      value = EngineFault.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OUT_OF_MEMORY", "ENGINE_TIMEOUT", "ENGINE_CRASHED", "ENGINE_ERROR"})
  void faultsOfTheFileAreLasting(EngineFault fault) throws Exception {
    // When
    Failure failure = Engines.permanentFailure(refusal(fault));

    // Then
    assertThat(failure.reason()).isEqualTo(fault.name());
  }

  @Test
  void anAnswerToAnotherQuestionIsAnErrorOfTheEngine() {
    // When
    EngineReply.Refused refused = Engines.refusal(new EngineReply.Assembled(1));

    // Then
    assertThat(refused.fault()).isEqualTo(EngineFault.ENGINE_ERROR);
  }

  @Test
  void triageHasItsOwnLimit() throws Exception {
    // When
    engines.call(new EngineRequest.Triage(file, engines.limits()));

    // Then
    assertThat(engine.calls().getFirst().limit()).isEqualTo(TestSettings.TRIAGE_LIMIT);
  }

  @Test
  void aRunHasAQuarterMoreForEachFurtherPage() throws Exception {
    // When
    engines.call(new EngineRequest.ReadPages(file, MediaType.PDF, 5, 8, file, engines.limits()));

    // Then
    assertThat(engine.calls().getFirst().limit())
        .isEqualTo(TestSettings.PAGE_LIMIT.multipliedBy(7).dividedBy(4));
  }

  @Test
  void aThickDocumentHasLongerToBeAssembled() throws Exception {
    // When
    engines.call(
        new EngineRequest.Assemble(
            file, MediaType.PDF, List.of(file, file), file, "title", engines.limits()));

    // Then
    assertThat(engine.calls().getFirst().limit()).isEqualTo(Duration.ofSeconds(70));
  }

  @Test
  void callsAreMeasuredByRequestAndOutcome() throws InterruptedException {
    // When
    engines.call(new EngineRequest.Triage(file, engines.limits()));
    engine.answerWith(refusal(EngineFault.ENGINE_TIMEOUT));
    engines.call(new EngineRequest.Triage(file, engines.limits()));

    // Then
    assertThat(count("success")).isEqualTo(1);
    assertThat(count("engine_timeout")).isEqualTo(1);
  }

  private long count(String outcome) {
    return registry
        .get("sohoa.engine.call")
        .tags("request", "triage", "outcome", outcome)
        .timer()
        .count();
  }
}
