package vn.sohoa.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, locked by one process at a time. The operating system releases the lock when the
 * process dies, however it dies, so no stale lock remains.
 */
final class DataFolder implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DataFolder.class);

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Creates the folder if necessary, and locks it.
   *
   * @throws StartupException if another process holds the lock, or the folder cannot be written
   */
  static DataFolder hold(Path path) {
    try {
      Files.createDirectories(path);
      restrict(path);
      FileChannel file =
          FileChannel.open(
              path.resolve("sohoa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw new StartupException(
            "another Sohoa is running on the data folder "
                + path
                + ". Stop it, or give this one a folder of its own by SOHOA_DATA_DIR.");
      }
      return new DataFolder(path, file);
    } catch (IOException e) {
      throw new StartupException(
          "the data folder " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Denies access to others. A volume of another owner, such as one that a container platform
   * mounts for a group, keeps its permissions: only its owner may change them. The files with
   * secrets in it belong to this user and are restricted one by one.
   */
  private static void restrict(Path path) throws IOException {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    } catch (FileSystemException e) {
      if (!Files.isWritable(path)) {
        throw e;
      }
      LOG.warnf(
          "the permissions of the data folder %s belong to %s and were not changed",
          path, Files.getOwner(path));
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
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
