package vn.sohoa.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** A folder for the files of one step, gone when the step is over. */
record Scratch(Path folder) implements AutoCloseable {
  static Scratch in(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new Scratch(Files.createTempDirectory(parent.toAbsolutePath(), "step-"));
  }

  /** Removes what steps of a killed process left. */
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
