package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginePoolTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(300);
  private EnginePool pool = new EnginePool(FakeEngine.settings(100));

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void crashIsReturnedAndNextCallUsesNewEngine() throws InterruptedException {
    EngineReply.Refused crash = call("die");
    EngineReply.Refused next = call("well");

    assertThat(crash.fault()).isEqualTo(EngineFault.ENGINE_CRASHED);
    assertThat(crash.detail()).contains("exit code 7");
    assertThat(next.fault()).isEqualTo(EngineFault.EMPTY_FILE);
  }

  @Test
  void externallyKilledEngineIsReportedAsCrashed(@TempDir Path folder) throws Exception {
    ProcessHandle engine = handle(call("well"));
    Path sign = folder.resolve("hangs-visibly");
    CompletableFuture<EngineReply.Refused> hanging =
        CompletableFuture.supplyAsync(() -> callUnchecked(sign.toString()));
    while (!Files.exists(sign)) {
      assertThat(hanging).as("the call").isNotDone();
      Thread.sleep(10);
    }

    engine.destroyForcibly();

    assertThat(hanging.get(30, TimeUnit.SECONDS).detail()).contains("exit code 137");
  }

  @Test
  void hangingEngineIsKilledAfterTimeout() throws Exception {
    ProcessHandle engine = handle(call("well"));

    EngineReply reply = pool.call(triage("hang"), SHORT);

    assertThat(((EngineReply.Refused) reply).fault()).isEqualTo(EngineFault.ENGINE_TIMEOUT);
    assertThat(engine.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(call("well").fault()).isEqualTo(EngineFault.EMPTY_FILE);
  }

  @Test
  void expressCallsDoNotWaitForABusyEngine(@TempDir Path folder) throws Exception {
    // Given
    Path sign = folder.resolve("hangs-visibly");
    CompletableFuture<EngineReply.Refused> hanging =
        CompletableFuture.supplyAsync(() -> callUnchecked(sign.toString()));
    while (!Files.exists(sign)) {
      assertThat(hanging).as("the call").isNotDone();
      Thread.sleep(10);
    }

    // When
    EngineAnswer answer = pool.answer(triage("well"), LONG, EngineLane.EXPRESS);

    // Then
    assertThat(((EngineReply.Refused) answer.reply()).fault()).isEqualTo(EngineFault.EMPTY_FILE);
    assertThat(answer.busy()).isPositive();
    assertThat(hanging).isNotDone();
  }

  @Test
  void protocolViolationIsReportedAsCrash() throws InterruptedException {
    assertThat(call("violate").fault()).isEqualTo(EngineFault.ENGINE_CRASHED);
  }

  @Test
  void largeStderrOutputDoesNotBlock() throws InterruptedException {
    assertThat(call("write-stderr").fault()).isEqualTo(EngineFault.EMPTY_FILE);
  }

  @Test
  void engineIsReusedForSeveralCalls() throws InterruptedException {
    assertThat(call("well").detail()).isEqualTo(call("well").detail());
  }

  @Test
  void engineIsReplacedAfterConfiguredPages() throws InterruptedException {
    pool = new EnginePool(FakeEngine.settings(2));

    String first = call("well").detail();
    String second = call("well").detail();
    String third = call("well").detail();

    assertThat(second).isEqualTo(first);
    assertThat(third).isNotEqualTo(first);
  }

  @Test
  void engineIsReplacedAfterOutOfMemory() throws InterruptedException {
    EngineReply.Refused refusal = call("memory");

    assertThat(refusal.fault()).isEqualTo(EngineFault.OUT_OF_MEMORY);
    assertThat(call("well").detail()).isNotEqualTo(refusal.detail());
  }

  @Test
  void engineInheritsNoEnvironment() throws InterruptedException {
    assertThat(call("environment").detail().split(",", -1))
        .contains("GIVEN")
        .doesNotContain("PATH");
  }

  @Test
  void closeKillsEngines() throws Exception {
    ProcessHandle engine = handle(call("well"));

    pool.close();

    assertThat(engine.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(call("well").fault()).isEqualTo(EngineFault.ENGINE_CRASHED);
  }

  @Test
  void missingCommandIsReportedAsCrash() throws InterruptedException {
    pool =
        new EnginePool(
            new EngineSettings(
                List.of("no-such-engine"), Map.of(), Optional.empty(), 1, 0, 1, LONG));

    assertThat(call("well").fault()).isEqualTo(EngineFault.ENGINE_CRASHED);
  }

  @ParameterizedTest
  @CsvSource({"well, USED_UP", "memory, OUT_OF_MEMORY", "violate, CRASHED", "hang, TIMED_OUT"})
  void reasonOfEachEndIsTold(String behaviour, EngineEnd reason) throws InterruptedException {
    List<EngineEnd> ends = new ArrayList<>();
    pool = new EnginePool(FakeEngine.settings(2), ends::add);
    pool.call(triage("well"), LONG); // so that the short limit does not include the start

    pool.call(triage(behaviour), "hang".equals(behaviour) ? SHORT : LONG);

    assertThat(ends).containsExactly(reason);
  }

  @Test
  void distrustEndsEachEngineOnce() throws InterruptedException {
    List<EngineEnd> ends = new ArrayList<>();
    pool = new EnginePool(FakeEngine.settings(100), ends::add);
    String first = call("well").detail();

    pool.distrust();
    String second = call("well").detail();

    assertThat(second).isNotEqualTo(first);
    assertThat(ends).containsExactly(EngineEnd.DISTRUSTED);
  }

  private EngineReply.Refused call(String behaviour) throws InterruptedException {
    return (EngineReply.Refused) pool.call(triage(behaviour), LONG);
  }

  private EngineReply.Refused callUnchecked(String behaviour) {
    try {
      return call(behaviour);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EngineRequest triage(String behaviour) {
    return new EngineRequest.Triage(Path.of(behaviour), TestEngines.LIMITS);
  }

  private static ProcessHandle handle(EngineReply.Refused reply) {
    Optional<ProcessHandle> engine = ProcessHandle.of(Long.parseLong(reply.detail()));
    return engine.orElseThrow();
  }
}
