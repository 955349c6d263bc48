package vn.sohoa.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxFolderTest {
  @TempDir Path folder;

  @Test
  void aNewFolderMayBecomeEither() throws IOException {
    Files.createFile(folder.resolve("sohoa.lock"));
    Files.createDirectory(folder.resolve("lost+found"));

    assertThatCode(() -> SandboxFolder.require(folder, true)).doesNotThrowAnyException();
    assertThatCode(() -> SandboxFolder.require(folder, false)).doesNotThrowAnyException();
    assertThatCode(() -> SandboxFolder.require(folder.resolve("none"), true))
        .doesNotThrowAnyException();
  }

  @Test
  void aSandboxRefusesRealDataAndChangesNothing() throws IOException {
    Path blob = Files.createDirectory(folder.resolve("blobs")).resolve("a");
    Files.writeString(blob, "x");

    assertThatThrownBy(() -> SandboxFolder.require(folder, true))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("none of a sandbox");
    assertThat(blob).hasContent("x");
    assertThat(folder.resolve(SandboxFolder.MARK)).doesNotExist();
  }

  @Test
  void anotherInstallationRefusesASandbox() {
    SandboxFolder.begin(folder);

    assertThatCode(() -> SandboxFolder.require(folder, true)).doesNotThrowAnyException();
    assertThatThrownBy(() -> SandboxFolder.require(folder, false))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("SOHOA_DATA_DIR");
  }

  @Test
  void aStartDeletesWhatASandboxLeftButItsProgramsAndKinds() throws IOException {
    Files.createDirectories(folder.resolve("blobs").resolve("aa"));
    Files.createDirectory(folder.resolve("postgres-bin"));
    Files.createDirectory(folder.resolve("lost+found"));
    Files.writeString(Files.createDirectory(folder.resolve("kinds")).resolve("k.yaml"), "id: k");
    Files.createFile(folder.resolve("admin.key"));

    SandboxFolder.begin(folder);

    assertThat(folder.resolve("blobs")).doesNotExist();
    assertThat(folder.resolve("admin.key")).doesNotExist();
    assertThat(folder.resolve("postgres-bin")).exists();
    assertThat(folder.resolve("lost+found")).exists();
    assertThat(folder.resolve("kinds").resolve("k.yaml")).exists();
  }
}
