import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** See measure-start. A program of one file, so that it needs nothing but a JDK. */
final class MeasureStart {
  private static final String USAGE =
      """
      Usage: measure-start [--runs N] [--native FILE] [--jvm FOLDER] [--only TEXT]
        --runs N       starts of each kind, of which the median is taken (10)
        --native FILE  the executable (target/sohoa)
        --jvm FOLDER   the packaged service (target/quarkus-app)
        --only TEXT    only rows whose name holds it
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration IDLE = Duration.ofSeconds(3);

  /** The processor's time until the service is ready says more than the clock where others share the machine. */
  private record Sample(double startMillis, double processorMillis, double rssMegabytes) {}

  private record Database(String url, String password) {
    Map<String, String> environment() {
      return Map.of(
          "SOHOA_DATABASE_URL", url, "SOHOA_DATABASE_USERNAME", "postgres", "SOHOA_DATABASE_PASSWORD", password);
    }
  }

  private final Path work;
  private final Map<String, String> options;

  private MeasureStart(Path work, Map<String, String> options) {
    this.work = work;
    this.options = options;
  }

  public static void main(String... arguments) throws Exception {
    var options = new TreeMap<String, String>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length || arguments[i].equals("--help")) {
        System.out.print(USAGE);
        System.exit(arguments[i].equals("--help") ? 0 : 64);
      }
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    Path work = Files.createTempDirectory("sohoa-measure");
    try {
      new MeasureStart(work, options).run();
    } finally {
      deleteTree(work);
    }
  }

  private void run() throws Exception {
    Map<String, List<String>> kinds = kinds();
    if (kinds.isEmpty()) {
      throw new IllegalStateException("nothing to measure: build with ./mvnw package and ./mvnw package -Dnative");
    }
    int runs = Integer.parseInt(options.getOrDefault("runs", "10"));
    System.out.printf(
        "%-30s %10s %10s %10s %8s %8s%n", "median of " + runs, "start ms", "least", "most", "CPU ms", "RSS MB");
    for (var kind : kinds.entrySet()) {
      Path data = work.resolve("data-" + kind.getKey().replace(' ', '-'));
      print(kind.getKey() + ", embedded", kind.getValue(), data, Map.of(), runs);
    }
    measureExternal(kinds, runs);
  }

  /** One service stays up and lends its database to the others. */
  private void measureExternal(Map<String, List<String>> kinds, int runs) throws Exception {
    Path data = work.resolve("data-lender");
    List<String> command = kinds.values().iterator().next();
    int port = freePort();
    Process lender = start(command, data, port, Map.of("SOHOA_ROLE", "api"));
    try {
      awaitReady(lender, port);
      Database database = databaseOf(data);
      for (var kind : kinds.entrySet()) {
        Path own = work.resolve("data-external-" + kind.getKey().replace(' ', '-'));
        print(kind.getKey() + ", external", kind.getValue(), own, database.environment(), runs);
      }
    } finally {
      stop(lender);
    }
  }

  private Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    Path target = Path.of(options.get("target"));
    Path executable = Path.of(options.getOrDefault("native", target.resolve("sohoa").toString()));
    Path app = Path.of(options.getOrDefault("jvm", target.resolve("quarkus-app").toString()));
    String jar = app.resolve("quarkus-run.jar").toAbsolutePath().normalize().toString();
    String java = options.get("java");
    if (Files.isExecutable(executable)) {
      kinds.put("native", List.of(executable.toAbsolutePath().normalize().toString(), "serve"));
    }
    if (Files.exists(Path.of(jar))) {
      kinds.put("JVM", List.of(java, "-jar", jar, "serve"));
    }
    Path cache = app.resolve("sohoa.aot").toAbsolutePath().normalize();
    if (Files.exists(cache)) {
      String flat = cache.resolveSibling("sohoa.jar").toString();
      kinds.put("JVM with AOT cache", List.of(java, "-XX:AOTCache=" + cache, "-jar", flat, "serve"));
    }
    kinds.keySet().removeIf(name -> !name.contains(options.getOrDefault("only", "")));
    return kinds;
  }

  private void print(String name, List<String> command, Path data, Map<String, String> environment, int runs)
      throws Exception {
    sample(command, data, environment); // makes the data folder and warms the page cache
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < runs; i++) {
      samples.add(sample(command, data, environment));
    }
    double[] starts = sorted(samples, Sample::startMillis);
    System.out.printf(
        "%-30s %10.0f %10.0f %10.0f %8.0f %8.0f%n",
        name,
        median(starts),
        starts[0],
        starts[starts.length - 1],
        median(sorted(samples, Sample::processorMillis)),
        median(sorted(samples, Sample::rssMegabytes)));
  }

  private static double[] sorted(List<Sample> samples, ToDoubleFunction<Sample> value) {
    return samples.stream().mapToDouble(value).sorted().toArray();
  }

  private Sample sample(List<String> command, Path data, Map<String, String> environment) throws Exception {
    int port = freePort();
    long begin = System.nanoTime();
    Process process = start(command, data, port, environment);
    try {
      awaitReady(process, port);
      double millis = (System.nanoTime() - begin) / 1e6;
      double processor = processorMillis(process);
      Thread.sleep(IDLE);
      return new Sample(millis, processor, rssMegabytes(process));
    } finally {
      stop(process);
    }
  }

  private Process start(List<String> command, Path data, int port, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(data.getParent());
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(work.toFile(), "service.log"));
    builder.environment().keySet().removeIf(name -> name.startsWith("SOHOA_") || name.startsWith("QUARKUS_"));
    builder.environment().putAll(environment);
    builder.environment().put("SOHOA_DATA_DIR", data.toString());
    builder.environment().put("SOHOA_ALLOW_ROOT", "true");
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    return builder.start();
  }

  private void awaitReady(Process process, int port) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroy();
        throw new IllegalStateException("the service did not start:\n" + Files.readString(work.resolve("service.log")));
      }
      Thread.sleep(1);
    }
  }

  private static boolean isReady(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      socket.setSoTimeout(5000);
      socket.getOutputStream().write("GET /q/health/ready HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the embedded PostgreSQL of a data folder listens: line 4 of its postmaster.pid. */
  private static Database databaseOf(Path data) throws IOException {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    String password = Files.readString(data.resolve("postgres.password")).strip();
    return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", password);
  }

  /** Of the service alone, without its database; in steps of 10 ms. */
  private static double processorMillis(Process process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
  }

  private static double rssMegabytes(Process process) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no VmRSS of process " + process.pid());
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static void deleteTree(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
