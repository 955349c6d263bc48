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
import vn.sohoa.engine.ResultFile;

/**
 * The temporary folders of one step, deleted when it is closed.
 *
 * @param folder where an engine writes
 * @param results where no engine may write; the service moves results there before it opens them
 */
record Scratch(Path folder, Path results) implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Scratch.class);
  private static final String PREFIX = "step-";

  /** Folders of running steps. */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  /**
   * @param steps parent of the folders of engines
   * @param results parent of the folders of results, on the same file system
   */
  static Scratch in(Path steps, Path results) throws IOException {
    return new Scratch(create(steps), create(results));
  }

  private static Path create(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path folder = Files.createTempDirectory(parent.toAbsolutePath(), PREFIX);
    IN_USE.add(folder);
    return folder;
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
        delete(leftover);
      }
    } catch (NoSuchFileException gone) {
      LOG.debugf("%s is gone", leftover);
    } catch (IOException e) {
      LOG.warnf("the age of a temporary file is unknown: %s", e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /**
   * Takes a result of the engine over.
   *
   * @param limit maximum size in bytes
   * @throws vn.sohoa.engine.UnexpectedResultException if it is no regular file of that size
   */
  ResultFile take(String name, long limit) throws IOException {
    return ResultFile.take(folder.resolve(name), results, limit);
  }

  /** What cannot be deleted now is deleted as a leftover. */
  @Override
  public void close() {
    IN_USE.remove(folder);
    IN_USE.remove(results);
    delete(folder);
    delete(results);
  }

  /** An engine can leave what cannot be deleted: neither the step nor a start may fail by it. */
  private static void delete(Path folder) {
    try {
      PathUtils.delete(folder);
    } catch (IOException e) {
      LOG.warnf("the temporary folder %s cannot be deleted: %s", folder, e.getClass().getName());
    }
  }
}
