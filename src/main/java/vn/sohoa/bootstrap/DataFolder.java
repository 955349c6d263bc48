package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, locked by one process at a time. The operating system releases the lock when the
 * process dies, however it dies, so no stale lock remains.
 */
final class DataFolder implements AutoCloseable {
  private static final FileAttribute<?> FOR_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Creates the folder if necessary, locks it, and closes it to others.
   *
   * @throws StartupException if another process holds the lock, the folder cannot be written, or
   *     others can use it and that cannot be changed
   */
  static DataFolder hold(Path path) {
    try {
      Files.createDirectories(path);
      FolderModes.closeFolder(path);
      FileChannel file =
          FileChannel.open(
              path.resolve("sohoa.lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              FOR_OWNER);
      if (lock(file) == null) {
        file.close();
        throw new StartupException(
            "another Sohoa is running on the data folder "
                + path
                + ". Stop it, or give this one a folder of its own by SOHOA_DATA_DIR.");
      }
      FolderModes.closeContents(path);
      return new DataFolder(path, file);
    } catch (IOException e) {
      throw new StartupException(
          "the data folder " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** Writes a file that only its owner can read. */
  static void writeSecret(Path file, String secret) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, FOR_OWNER);
    Files.writeString(file, secret);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
