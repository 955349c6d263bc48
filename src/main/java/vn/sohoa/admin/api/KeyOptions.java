package vn.sohoa.admin.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * Options that select the access key. The environment is read late, so that no help text shows it.
 */
public final class KeyOptions {
  private static final String VARIABLE = "SOHOA_KEY";
  private static final Path FIRST_ADMIN_KEY = Path.of("data", "admin.key");

  @ArgGroup @Nullable Source source;

  static final class Source {
    @Option(
        names = "--key-file",
        paramLabel = "FILE",
        description =
            "File that holds the access key. Without it the environment variable SOHOA_KEY is used,"
                + " or else the file data/admin.key.")
    @Nullable Path file;

    @Option(
        names = "--key",
        paramLabel = "KEY",
        description =
            "The access key itself. Other users of this computer can read it in the list of"
                + " processes: prefer --key-file or SOHOA_KEY.")
    @Nullable String key;
  }

  /**
   * Returns the access key.
   *
   * @throws IOException if there is none, or its file cannot be read
   */
  public String read() throws IOException {
    return read(System.getenv());
  }

  String read(Map<String, String> environment) throws IOException {
    if (source != null && source.key != null) {
      return source.key.strip();
    }
    if (source != null && source.file != null) {
      return keyIn(source.file);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    return variable.isBlank() ? keyIn(FIRST_ADMIN_KEY) : variable.strip();
  }

  private static String keyIn(Path file) throws IOException {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new IOException("no access key in " + file + "; use --key-file or " + VARIABLE, e);
    }
  }
}
