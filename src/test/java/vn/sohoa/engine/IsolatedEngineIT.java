package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.engine.isolation.IsolationFinder;
import vn.sohoa.testing.IsolationHelper;

/** Real engines in isolation. Tests of what an engine that was taken over can do are elsewhere. */
@Tag("isolation")
class IsolatedEngineIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int DEBIAN_12 = 2;

  @TempDir private Path folder = Path.of("");

  private EnginePool pool(int landlock, int nativeMegabytes) {
    var isolation = IsolationFinder.of(Optional.of(IsolationHelper.path())).helperWith(landlock);
    return new EnginePool(
        new EngineCommand(
                TestEngines.libraries(), folder.resolve("cells"), 256, ReadingProfile.STANDARD)
            .in(new EngineCommand.Confinement(isolation, nativeMegabytes, Duration.ofHours(1)))
            .settings(1, 1000, LIMIT));
  }

  private EngineReply read(EnginePool pool) throws Exception {
    Path file = TestPages.png(folder, TestPages.text());
    Path output = Files.createDirectories(folder.resolve("step"));
    return pool.call(
        new EngineRequest.ReadPages(file, MediaType.PNG, 1, 1, output, TestEngines.LIMITS), LIMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, DEBIAN_12, 1000})
  void pagesAreReadWithTheRulesOfEachKernel(int landlock) throws Exception {
    try (EnginePool pool = pool(landlock, 4096)) {
      assertThat(read(pool)).isInstanceOf(EngineReply.PagesRead.class);
      assertThat(PageFiles.read(folder.resolve("step").resolve(PageFiles.name(1))).text())
          .contains(TestPages.LINES);
    }
  }

  /** The system ends an isolated process with the thread that started it. */
  @Test
  void engineOutlivesTheThreadThatNeededItFirst() throws Exception {
    try (EnginePool pool = pool(DEBIAN_12, 4096)) {
      assertThat(inThreadOfItsOwn(pool)).isInstanceOf(EngineReply.PagesRead.class);
      long first = engine();

      assertThat(inThreadOfItsOwn(pool)).isInstanceOf(EngineReply.PagesRead.class);

      assertThat(engine()).isEqualTo(first);
    }
  }

  private EngineReply inThreadOfItsOwn(EnginePool pool)
      throws InterruptedException, ExecutionException {
    var reply = new CompletableFuture<EngineReply>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    reply.complete(read(pool));
                  } catch (Exception e) {
                    reply.completeExceptionally(e);
                  }
                });
    thread.join();
    return reply.get();
  }

  private static long engine() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).findFirst().orElseThrow();
  }

  @Test
  void memoryIsLimited() throws Exception {
    try (EnginePool pool = pool(DEBIAN_12, 0)) {
      assertThat(read(pool))
          .isInstanceOfSatisfying(
              EngineReply.Refused.class, it -> assertThat(it.fault().isRetryable()).isTrue());
    }
  }

  @Test
  void nothingIsLeftOfAnEngine() throws Exception {
    try (EnginePool pool = pool(DEBIAN_12, 4096)) {
      assertThat(read(pool)).isInstanceOf(EngineReply.PagesRead.class);
    }
    for (int tries = 0; tries < 100 && isFull(folder.resolve("cells")); tries++) {
      Thread.sleep(50);
    }

    assertThat(folder.resolve("cells")).isEmptyDirectory();
  }

  private static boolean isFull(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }
}
