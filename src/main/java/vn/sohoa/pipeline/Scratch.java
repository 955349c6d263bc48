package vn.sohoa.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** A temporary folder of one step, deleted when it is closed. */
record Scratch(Path folder) implements AutoCloseable {
  static Scratch in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new Scratch(Files.createTempDirectory(parent.toAbsolutePath(), "step-"));
  }

  /** Deletes the folders that steps of a killed process left. */
  static void clear(Path parent) throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent)) {
      for (Path leftover : leftovers) {
        PathUtils.delete(leftover);
      }
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    PathUtils.delete(folder);
  }
}
