package vn.sohoa.engine;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An engine after a fault in an image codec let a stranger run code in it: at the first request it
 * tries what a thief would, and writes to standard error what it could. Each line is {@code ACT
 * name: DONE …} or {@code ACT name: DENIED …}.
 */
public final class TakenOverEngine {
  /** System property: the port of the service. */
  public static final String PORT = "evil.port";

  /** System property: the process of the service. */
  public static final String SERVICE = "evil.service";

  /** What an engine is for: everything else must be denied. */
  public static final List<String> HARMLESS = List.of("own state", "own results");

  /** What a stranger tried on an earlier version: all but these two could be done. */
  public static final List<String> ACTS =
      List.of(
          "own state",
          "environment of the service",
          "admin key",
          "password of the database",
          "attach to the service",
          "memory of the service",
          "database as superuser",
          "API with the stolen key",
          "other originals",
          "change of an original",
          "listen on a port",
          "start a program",
          "write a kind",
          "signal to the service",
          "own results");

  /** What else the further name of an original, which the engine may read, could be used for. */
  public static final List<String> ACTS_ON_INPUT =
      List.of(
          "truncate the input",
          "write to the input",
          "mode of the input",
          "time of the input",
          "attribute of the input",
          "delete the input",
          "hard link as result",
          "symbolic link as result",
          "pipe as result");

  private interface Act {
    String run() throws Exception;
  }

  private final long service = Long.getLong(SERVICE, -1L);
  private final Path results = Path.of(System.getProperty("java.io.tmpdir"));

  /** The data folder of the service, above {@code scratch/cells/cell-…/out}. */
  private final Path data = results.resolve("../../../..").normalize();

  private final Path input;

  private TakenOverEngine(Path input) {
    this.input = input;
  }

  public static void main(String[] args) throws IOException {
    EngineProtocol.writeReady(System.out);
    for (EngineRequest request = EngineProtocol.readRequest(System.in);
        request != null;
        request = EngineProtocol.readRequest(System.in)) {
      if (request instanceof EngineRequest.Triage triage) {
        new TakenOverEngine(triage.file()).tryAll();
      }
      EngineProtocol.write(
          System.out, new EngineReply.Refused(EngineFault.UNSUPPORTED_TYPE, "no scan"));
    }
  }

  private static void attempt(String name, Act act) {
    String end;
    try {
      end = "DONE " + act.run();
    } catch (Exception | LinkageError e) {
      end = "DENIED " + causes(e);
    }
    System.err.println("ACT " + name + ": " + end.replace('\n', ' '));
  }

  private static String causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(Throwable::toString)
        .collect(Collectors.joining(" < "));
  }

  private void tryAll() {
    attempt("own state", () -> lineOf(Path.of("/proc/self/status"), "Seccomp:"));
    attempt("environment of the service", () -> head(proc("environ")));
    attempt("admin key", () -> head(data.resolve("admin.key")));
    attempt("password of the database", () -> head(data.resolve("postgres.password")));
    attempt("attach to the service", this::attach);
    attempt("memory of the service", this::memory);
    attempt("database as superuser", this::database);
    attempt("API with the stolen key", this::api);
    attempt("other originals", () -> originals().size() + " files");
    attempt("change of an original", this::changeOriginal);
    attempt("listen on a port", TakenOverEngine::listen);
    attempt("start a program", () -> start("/usr/bin/id", "-un"));
    attempt("write a kind", this::writeKind);
    attempt("signal to the service", () -> start("/bin/kill", "-0", Long.toString(service)));
    attempt("own results", () -> Files.writeString(results.resolve("t"), "x").toString());
    tryInput();
    System.err.println("ACTS END");
  }

  private void tryInput() {
    attempt("truncate the input", this::truncate);
    attempt("write to the input", () -> Files.writeString(input, "x").toString());
    attempt(
        "mode of the input",
        () ->
            Files.setPosixFilePermissions(input, PosixFilePermissions.fromString("rwxrwxrwx"))
                .toString());
    attempt(
        "time of the input",
        () -> Files.setLastModifiedTime(input, FileTime.fromMillis(0)).toString());
    attempt(
        "attribute of the input",
        () -> Files.setAttribute(input, "user:x", new byte[] {1}).toString());
    attempt(
        "hard link as result", () -> Files.createLink(results.resolve("hard"), input).toString());
    attempt(
        "symbolic link as result",
        () -> Files.createSymbolicLink(results.resolve("soft"), data).toString());
    attempt("pipe as result", () -> start("/usr/bin/mkfifo", results.resolve("pipe").toString()));
    attempt(
        "delete the input",
        () -> {
          Files.delete(input);
          return "";
        });
  }

  private Path proc(String name) {
    return Path.of("/proc", Long.toString(service), name);
  }

  /** Reads no more than proves that it can be read. */
  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(8).length + " bytes";
    }
  }

  private static String lineOf(Path file, String start) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
    }
  }

  private String attach() throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(service));
    try {
      return machine.getSystemProperties().size() + " properties";
    } finally {
      machine.detach();
    }
  }

  private String memory() throws IOException {
    String line = lineOf(proc("maps"), "");
    long address = Long.parseLong(line.substring(0, line.indexOf('-')), 16);
    try (var file = new RandomAccessFile(proc("mem").toFile(), "r")) {
      file.seek(address);
      return file.read(new byte[64]) + " bytes";
    }
  }

  private String database() throws Exception {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
    String password = Files.readString(data.resolve("postgres.password")).strip();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT current_user")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** Also without the key: a refusal proves that the service was reached. */
  private String api() throws IOException {
    var address = URI.create("http://127.0.0.1:" + System.getProperty(PORT) + "/api/v1/keys");
    var connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + keyIfReadable());
    return "status " + connection.getResponseCode();
  }

  private String keyIfReadable() {
    try {
      return Files.readString(data.resolve("admin.key")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private List<Path> originals() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
      return files.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String changeOriginal() throws IOException {
    Path victim = originals().getFirst();
    try (var file = new RandomAccessFile(victim.toFile(), "rw")) {
      int first = file.read();
      file.seek(0);
      file.write(first);
      return "wrote a byte";
    }
  }

  private static String listen() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.toString();
    }
  }

  private static String start(String... command) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command).start().waitFor();
    if (exit != 0) {
      throw new IOException("exit " + exit);
    }
    return command[0];
  }

  private String writeKind() throws IOException {
    Path folder = Files.createDirectories(data.resolve("kinds"));
    return Files.writeString(folder.resolve("x.yaml.off"), "x").toString();
  }

  private String truncate() throws IOException {
    try (var file = FileChannel.open(input, StandardOpenOption.WRITE)) {
      return file.truncate(1).toString();
    }
  }
}
