package vn.sohoa.engine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data may be in the folder of the program, so engines may not read all of that. */
class ProgramFilesTest {
  @Test
  void ofAPackageItsPartsAreReadable(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("quarkus"));
    Path jar = folder.resolve("sohoa.jar");

    assertThat(ProgramFiles.jvm(jar.toString()))
        .contains(jar, folder.resolve("lib"), folder.resolve("app"), folder.resolve("quarkus"))
        .contains(Path.of(System.getProperty("java.home")))
        .doesNotContain(folder);
  }

  @Test
  void ofAClassPathItsEntriesAreReadable(@TempDir Path folder) {
    Path jar = folder.resolve("other.jar");
    Path classes = folder.resolve("classes");

    assertThat(ProgramFiles.jvm(jar + ":" + classes))
        .contains(jar, classes)
        .doesNotContain(folder, folder.resolve("lib"));
  }

  @Test
  void secretsOfTheSystemAreNotReadable() throws IOException {
    assertThat(ProgramFiles.readable())
        .doesNotContain(Path.of("/"), Path.of("/etc"), Path.of("/proc"), Path.of("/home"))
        .contains(Path.of("/lib"), Path.of("/proc/self"));
  }
}
