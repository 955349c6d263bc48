package vn.sohoa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this build. */
final class Version {
  private Version() {}

  static String current() {
    try (InputStream file = Version.class.getResourceAsStream("/sohoa.version")) {
      if (file == null) {
        throw new IllegalStateException("the build left out sohoa.version");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
