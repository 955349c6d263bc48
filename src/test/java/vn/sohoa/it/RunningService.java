package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import vn.sohoa.contract.AnswerContract;

/**
 * The packaged service as its users run it, in its own process with its embedded database. The same
 * tests run against the native executable when {@code -Dsohoa.executable} names it.
 */
public final class RunningService implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration READINESS_CHANGES = Duration.ofSeconds(30);
  private static final Duration PROBE = Duration.ofSeconds(5);

  /** A loaded machine needs longer for an answer than to say that it is ready. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** A service of a test ends before the work of the JVM's second compiler has paid. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<String> starter;
  private final Path data;
  private final Map<String, String> settings;
  private final int port;
  private final Path log;
  private Process process;

  private RunningService(List<String> starter, Path data, Map<String, String> settings) {
    this.starter = starter;
    this.data = data;
    this.settings = settings;
    this.port = freePort();
    this.log = data.resolveSibling(data.getFileName() + ".log");
    this.process = launch();
  }

  /** Starts the service with an empty data folder below {@code target}. */
  public static RunningService start(String name, Map<String, String> settings) {
    Path data =
        Path.of(
            "target", "it", name + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return startBy(List.of(), data.toAbsolutePath(), settings);
  }

  /**
   * Starts the service by another program, which becomes it, with a data folder of the caller's.
   */
  static RunningService startBy(List<String> starter, Path data, Map<String, String> settings) {
    var service = new RunningService(starter, data, settings);
    service.awaitReady();
    return service;
  }

  public static List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(
        Optional.ofNullable(System.getProperty("sohoa.executable"))
            .orElseGet(
                () -> Path.of("target", "quarkus-app", "sohoa").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Returns what starts the service. Machines that build often do so as root. */
  static ProcessBuilder serve() {
    var builder = new ProcessBuilder(command("serve"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
    builder.environment().put("SOHOA_ALLOW_ROOT", "true");
    return builder;
  }

  private Process launch() {
    try {
      var builder = serve();
      builder.command().addAll(0, starter);
      builder.environment().putAll(settings);
      builder.environment().put("SOHOA_DATA_DIR", data.toString());
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
      return builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(START_LIMIT);
    while (!isReady()) {
      assertThat(process.isAlive()).as("service is alive, log in %s", log).isTrue();
      assertThat(Instant.now()).as("service is ready in time, log in %s", log).isBefore(end);
      pause();
    }
  }

  /** A slow check is answered by its last result, so a change shows a little later. */
  void awaitReadiness(boolean ready) {
    Instant end = Instant.now().plus(READINESS_CHANGES);
    while (isReady() != ready) {
      assertThat(Instant.now()).as("ready is " + ready).isBefore(end);
      pause();
    }
  }

  boolean isReady() {
    try {
      return get("/q/health/ready", Optional.empty(), PROBE).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns what a GET is answered by, for loops that wait for a change: it costs a hundredth of a
   * {@link #admin()} request, whose paths are compiled each time.
   */
  String body(String path) {
    try {
      return get(path, Optional.of(adminKey()), ANSWER).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> get(String path, Optional<String> key, Duration limit)
      throws IOException {
    var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(limit);
    key.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path data() {
    return data;
  }

  /** Returns the lines that the service has written since its first start. */
  public List<String> log() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the embedded database directly, for states that take too long to reach otherwise. */
  public void execute(String sql) {
    try {
      String address =
          log().stream()
              .filter(line -> line.contains("database jdbc:"))
              .map(line -> line.substring(line.indexOf("jdbc:")).strip())
              .reduce((first, last) -> last)
              .orElseThrow();
      String password = Files.readString(data.resolve("postgres.password")).strip();
      try (Connection connection = DriverManager.getConnection(address, "postgres", password);
          var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  public String adminKey() {
    try {
      return Files.readString(data.resolve("admin.key")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a request with the admin key. */
  public RequestSpecification admin() {
    return with(adminKey());
  }

  public RequestSpecification with(String key) {
    return anonymous().header("Authorization", "Bearer " + key);
  }

  public RequestSpecification anonymous() {
    return io.restassured.RestAssured.given()
        .filter(new AnswerContract())
        .spec(new RequestSpecBuilder().setBaseUri(url()).build());
  }

  /**
   * The value of a series of {@code /q/metrics}, as {@code name{label="value"}}; 0 if there is none
   * yet.
   */
  double metric(String series) {
    return anonymous()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  long pid() {
    return process.pid();
  }

  /** Returns the engine processes, which are children of the service. */
  List<ProcessHandle> engines() {
    return process.descendants().filter(RunningService::isEngine).toList();
  }

  /**
   * Reads /proc, because ProcessHandle omits arguments of more than 4096 bytes, as class paths are.
   */
  private static boolean isEngine(ProcessHandle child) {
    try {
      Path line = Path.of("/proc", Long.toString(child.pid()), "cmdline");
      String arguments = Files.readString(line, StandardCharsets.ISO_8859_1);
      return List.of(arguments.split("\0", -1)).stream()
          .anyMatch(Set.of("engine", "vn.sohoa.engine.child.EngineMain")::contains);
    } catch (IOException ended) {
      return false;
    }
  }

  /** Terminates the process like {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  void restart() {
    if (process.isAlive()) {
      process.destroy();
      awaitExit();
    }
    process = launch();
    awaitReady();
  }

  private void awaitExit() {
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("service exits").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  /**
   * Returns a free port below the ephemeral ones: the embedded database uses one of those, and
   * would sometimes take the port that was found here.
   */
  private static int freePort() {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
