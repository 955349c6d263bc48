package vn.sohoa.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.file.PathUtils;
import org.jboss.logging.Logger;

/** A temporary folder of one step, deleted when it is closed. */
record Scratch(Path folder) implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Scratch.class);

  /** Folders of running steps. */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  static Scratch in(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "step-");
    IN_USE.add(folder);
    return new Scratch(folder);
  }

  /**
   * Deletes what killed steps and engines left: everything that was last modified before a time and
   * is not of a running step. One that cannot be deleted does not keep the others.
   */
  static void clear(Path parent, Instant before) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent.toAbsolutePath())) {
      for (Path leftover : leftovers) {
        if (!IN_USE.contains(leftover)) {
          delete(leftover, before);
        }
      }
    }
  }

  private static void delete(Path leftover, Instant before) {
    try {
      Instant modified = Files.getLastModifiedTime(leftover, LinkOption.NOFOLLOW_LINKS).toInstant();
      if (modified.isBefore(before)) {
        PathUtils.delete(leftover);
      }
    } catch (NoSuchFileException gone) {
      LOG.debugf("%s is gone", leftover);
    } catch (IOException e) {
      LOG.warnf("a temporary file cannot be deleted: %s", e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** What cannot be deleted now is deleted as a leftover. */
  @Override
  public void close() throws IOException {
    IN_USE.remove(folder);
    PathUtils.delete(folder);
  }
}
