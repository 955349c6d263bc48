package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/** Keeps the data of a sandbox and those of other installations apart. */
final class SandboxFolder {
  /** Marks the data folder of a sandbox. */
  static final String MARK = "SANDBOX";

  /** A new disk has it, and nobody but root may delete it. */
  private static final String LOST_AND_FOUND = "lost+found";

  private static final Set<String> NO_DATA = Set.of("sohoa.lock", LOST_AND_FOUND);

  /**
   * What a start keeps: the mark, the database with the programs that run it, which its baseline
   * empties, the working folder of the engines, and the kinds of paper of the installation.
   */
  private static final Set<String> KEPT =
      Set.of(
          MARK,
          "sohoa.lock",
          LOST_AND_FOUND,
          "postgres",
          "postgres-bin",
          "postgres.log",
          EmbeddedDatabase.PASSWORD_FILE,
          "engine",
          "kinds");

  private static final String TEXT =
      "Data of a sandbox of Sohoa: invented, with published access keys, deleted at each start.\n";

  private SandboxFolder() {}

  /**
   * Checks that a data folder, if it has anything in it, is of the same sort.
   *
   * @throws StartupException if it is not; nothing is changed
   */
  static void require(Path folder, boolean isSandbox) {
    boolean isMarked = Files.exists(folder.resolve(MARK));
    if (isMarked && !isSandbox) {
      throw new StartupException(
          "the data folder "
              + folder
              + " is one of a sandbox, whose access keys everybody knows. Start it with 'serve"
              + " --sandbox', or set SOHOA_DATA_DIR to another folder.");
    }
    if (isSandbox && !isMarked && hasData(folder)) {
      throw new StartupException(
          "the data folder "
              + folder
              + " has data that are none of a sandbox, which would delete them. They were not"
              + " changed. Set SOHOA_DATA_DIR to an empty folder.");
    }
  }

  private static boolean hasData(Path folder) {
    if (!Files.exists(folder)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!NO_DATA.contains(file.getFileName().toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new StartupException(
          "the data folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Marks the folder, and deletes what an earlier sandbox left in it. */
  static void begin(Path folder) {
    try {
      Files.writeString(folder.resolve(MARK), TEXT);
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          if (!KEPT.contains(file.getFileName().toString())) {
            PathUtils.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new StartupException(
          "the data folder " + folder + " of the sandbox cannot be used: " + e.getMessage(), e);
    }
  }
}
