package vn.sohoa.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * @param steps parent of the folders of engines
   * @param results parent of the folders of results, on the same file system
   */
  static Scratch in(Path steps, Path results) throws IOException {
    return new Scratch(create(steps), create(results));
  }

  private static Path create(Path parent) throws IOException {
    Files.createDirectories(parent);
    return Files.createTempDirectory(parent.toAbsolutePath(), PREFIX);
  }

  /** Deletes the folders that steps of a killed process left. */
  static void clear(Path parent) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent)) {
      leftovers.forEach(Scratch::delete);
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

  @Override
  public void close() {
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
