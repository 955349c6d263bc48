package vn.sohoa.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * The PostgreSQL programs, unpacked from the class path.
 *
 * @param folder contains {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path folder) {
  /** initdb and pg_ctl start a shell. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/local/bin:/usr/bin:/bin");

  /**
   * Unpacks the programs into a folder named by version and platform, unless it exists: reading the
   * archive costs 15 MB of memory and some 50 ms at each start. The folder is moved into place as a
   * whole. The caller ensures that no other process unpacks at the same time.
   */
  static PostgresPrograms unpackInto(Path cache) throws IOException {
    String platform = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    Path folder = cache.resolve("postgres-" + version() + "-linux-" + platform);
    if (!Files.isDirectory(folder)) {
      Path staging = cache.resolve("unpacking");
      PathUtils.delete(staging); // left by an interrupted start
      try (InputStream archive = open("postgres-linux-" + platform + ".txz")) {
        TarXz.unpack(archive, staging);
      }
      Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(folder);
  }

  private static String version() throws IOException {
    try (InputStream version = open("postgres.version")) {
      return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = PostgresPrograms.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(resource + " is not on the class path; is this platform supported?");
    }
    return in;
  }

  /**
   * Runs a program and waits until it exits.
   *
   * @param output file for its output; a server that it starts continues to write there
   * @throws IOException with the program's output, if its exit code is not 0
   */
  void run(Path output, String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (RootCheck.currentUser() == 0) {
      // PostgreSQL refuses to run as root; in a user namespace without a mapping nobody is root
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Nothing of the service's environment, which may hold secrets. Case mapping of Vietnamese
    // letters must not depend on the administrator's locale
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new IOException(program + " failed: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " ran", e);
    }
  }
}
