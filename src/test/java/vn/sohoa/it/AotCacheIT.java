package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The build continues if the AOT cache cannot be created; this test shows that it was. */
@DisabledIfSystemProperty(
    named = "sohoa.executable",
    matches = ".+",
    disabledReason = "the native executable has no JVM")
class AotCacheIT {

  @Test
  void theJvmAcceptsTheCacheOfTheBuild() throws IOException, InterruptedException {
    Path app = Path.of("target", "quarkus-app");
    Process service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTMode=on", // without a usable cache the JVM ends at once
                "-XX:AOTCache=" + app.resolve("sohoa.aot"),
                // As the launcher: the JVM warns when it has to make a piece of code anew
                "-Xlog:aot=off",
                "-Xlog:aot*=off",
                "-jar",
                app.resolve("sohoa.jar").toString(),
                "--version")
            .redirectErrorStream(true)
            .start();

    String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(service.waitFor()).as(said).isZero();
    assertThat(said).startsWith("sohoa ");
  }
}
