package vn.sohoa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The helper that isolates engines, for tests: that beside the native executable under test, else
 * one that is compiled here.
 */
public final class IsolationHelper {
  private static @Nullable Path compiled;

  private IsolationHelper() {}

  /**
   * Returns its path.
   *
   * @throws AssertionError if it cannot be compiled, with what is missing: this test is never
   *     skipped
   */
  public static synchronized Path path() {
    String executable = System.getProperty("sohoa.executable");
    if (executable != null) {
      return Path.of(executable).toAbsolutePath().resolveSibling("sohoa-isolate");
    }
    if (compiled == null) {
      compiled = compile(Path.of("target", "isolation", "sohoa-isolate").toAbsolutePath());
    }
    return compiled;
  }

  private static Path compile(Path helper) {
    try {
      Process build =
          new ProcessBuilder("native/isolation/build", helper.toString())
              .redirectErrorStream(true)
              .start();
      String said =
          new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (build.waitFor() != 0) {
        throw new AssertionError("sohoa-isolate cannot be compiled for this test: " + said);
      }
      return helper;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
