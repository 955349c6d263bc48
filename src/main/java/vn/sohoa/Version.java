package vn.sohoa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"sohoa " + current()};
  }

  private static String current() {
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
