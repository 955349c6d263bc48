package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Files that are being written and get the name of their digest when they are complete. */
record IncomingFolder(Path path) {
  private static final Logger LOG = Logger.getLogger(IncomingFolder.class);

  static IncomingFolder create(Path path) throws IOException {
    return new IncomingFolder(Files.createDirectories(path));
  }

  /** Creates an empty file. */
  Path temporary() throws IOException {
    return Files.createTempFile(path, "", ".part");
  }

  /** Returns the path of a new file, which does not exist. */
  Path unused() throws IOException {
    Path file = temporary();
    Files.delete(file);
    return file;
  }

  /**
   * Deletes files that were last written before a time: killed processes left them. One that cannot
   * be deleted does not keep the others.
   *
   * @return number of deleted files
   */
  int deleteLeftovers(Instant before) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        deleted += deleteLeftover(file, before) ? 1 : 0;
      }
    }
    return deleted;
  }

  private static boolean deleteLeftover(Path file, Instant before) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before)
          && Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warnf("a leftover of an upload cannot be deleted: %s", e);
      return false;
    }
  }

  /**
   * Checks that files can be written.
   *
   * @throws IOException if the file system is full, read-only or away
   */
  void check() throws IOException {
    WriteProbe.check(path);
  }
}
