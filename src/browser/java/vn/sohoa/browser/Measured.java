package vn.sohoa.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what was measured to {@code target/browser}. */
final class Measured {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Measured() {}

  /**
   * @param name of the file, without its extension
   */
  static void write(String name, Object values) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "browser"));
      JSON.writeValue(folder.resolve(name + ".json").toFile(), values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
