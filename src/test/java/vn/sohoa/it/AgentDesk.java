package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A desk with the agent as it is packaged, and a folder that the agent watches. */
final class AgentDesk {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path desk;
  private final Path scans;
  private final String key;

  /**
   * @param desk an empty folder for configuration, queue and scans
   * @param name of the key of the desk
   */
  AgentDesk(RunningService service, Path desk, String name) throws IOException {
    this(service, desk, name, "300ms", "");
  }

  /**
   * @param settle time that files must be unchanged
   * @param more lines of the configuration
   */
  AgentDesk(RunningService service, Path desk, String name, String settle, String more)
      throws IOException {
    this.desk = desk;
    this.scans = Files.createDirectory(desk.resolve("Quét"));
    this.key = new QueueDesk(service).key("STATION", name).getString("key");
    Files.writeString(desk.resolve("station.key"), key);
    Files.writeString(
        desk.resolve("station.conf"),
        """
        service = %s
        key-file = station.key
        poll = 100ms
        settle = %s
        chunk = 1
        folder.mot-cua = Quét
        folder.mot-cua.agencyCode = H24.99
        folder.mot-cua.role = component
        """
                .formatted(service.url(), settle)
            + more);
  }

  /** The watched folder. */
  Path scans() {
    return scans;
  }

  String key() {
    return key;
  }

  Process start(String... arguments) throws IOException {
    List<String> command = RunningService.command("station");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--config", desk.resolve("station.conf").toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LANG", "C.UTF-8");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(desk.resolve("log").toFile()))
        .start();
  }

  /** Runs a command to its end; returns its exit code. */
  int run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(this::log).isTrue();
    return process.exitValue();
  }

  static void kill(Process agent) throws InterruptedException {
    agent.destroyForcibly();
    assertThat(agent.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  /** What all commands have printed. */
  String log() {
    try {
      return Files.readString(desk.resolve("log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The note of the agent about a file that was sent. */
  JsonNode receipt(String name) throws IOException {
    return JSON.readTree(
        Files.readAllBytes(scans.resolve("da-gui").resolve(name + ".bien-nhan.json")));
  }

  String documentOf(String name) throws IOException {
    return receipt(name).path("receipt").path("docCode").asText();
  }
}
