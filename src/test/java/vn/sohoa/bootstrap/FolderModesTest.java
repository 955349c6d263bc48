package vn.sohoa.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderModesTest {
  @TempDir private Path folder = Path.of("");

  private static Path chmod(Path path, String permissions) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void anOpenFolderIsClosed() throws IOException {
    chmod(folder, "rwxrwxrwx");

    FolderModes.closeFolder(folder);

    assertThat(modeOf(folder)).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatIsNarrowerStaysSo() throws IOException {
    chmod(folder, "r-x------");

    FolderModes.closeFolder(folder);

    assertThat(modeOf(folder)).isEqualTo("r-x------");
  }

  @Test
  void secretsAndSubfoldersAreClosedAndOtherFilesAreLeft() throws IOException {
    Path secret = chmod(Files.createFile(folder.resolve("postgres.password")), "rw-r--r--");
    Path blobs = chmod(Files.createDirectory(folder.resolve("blobs")), "rwxrwxr-x");
    Path log = chmod(Files.createFile(folder.resolve("postgres.log")), "rw-r--r--");

    FolderModes.closeContents(folder);

    assertThat(modeOf(secret)).isEqualTo("rw-------");
    assertThat(modeOf(blobs)).isEqualTo("rwx------");
    assertThat(modeOf(log)).isEqualTo("rw-r--r--");
  }

  @Test
  void whatLinksLeadToIsLeft() throws IOException {
    Path elsewhere = chmod(Files.createDirectory(folder.resolve("disk")), "rwxr-xr-x");
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.createSymbolicLink(data.resolve("blobs"), elsewhere);

    FolderModes.closeContents(data);

    assertThat(modeOf(elsewhere)).isEqualTo("rwxr-xr-x");
  }
}
