package vn.sohoa.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.sohoa.engine.isolation.IsolationFinder;

/** Real engine processes for tests, with libraries unpacked under the build folder. */
public final class TestEngines {
  public static final Limits LIMITS = new Limits(50, 40_000_000, 200);
  private static final int HEAP_MEGABYTES = 256;

  private TestEngines() {}

  public static NativeLibraries libraries() {
    try {
      return NativeLibraries.unpackInto(Path.of("target", "test-engine"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Isolated by {@code -Dsohoa.isolation.helper=}, so that all tests of reading can be run so. */
  static EngineCommand.Confinement confinement() {
    return Optional.ofNullable(System.getProperty("sohoa.isolation.helper"))
        .map(
            helper ->
                IsolationFinder.of(Optional.of(Path.of(helper)))
                    .helperWith(Integer.getInteger("sohoa.isolation.landlock", 1000)))
        .map(isolation -> new EngineCommand.Confinement(isolation, 4096, Duration.ofHours(1)))
        .orElse(EngineCommand.Confinement.NONE);
  }

  static EngineSettings settings(int processes, int pagesPerProcess) {
    try {
      Path cells = Files.createTempDirectory("sohoa-test-cells-");
      return new EngineCommand(libraries(), cells, HEAP_MEGABYTES, ReadingProfile.STANDARD)
          .in(confinement())
          .settings(processes, pagesPerProcess, Duration.ofSeconds(60));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
