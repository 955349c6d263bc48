package vn.sohoa.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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

  static EngineSettings settings(int processes, int pagesPerProcess) {
    try {
      Path scratch = Files.createDirectories(Path.of("target", "test-scratch").toAbsolutePath());
      return new EngineCommand(libraries(), scratch, HEAP_MEGABYTES, ReadingProfile.STANDARD)
          .settings(processes, pagesPerProcess, Duration.ofSeconds(60));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
