package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent of a desk and the service, both as they are packaged. */
class StationAgentIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningService service = SharedService.get();

  @TempDir Path desk;
  private Path scans;

  @BeforeEach
  void configure() throws IOException {
    scans = Files.createDirectory(desk.resolve("Quét"));
    String key =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"Trạm IT\",\"role\":\"STATION\"}")
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key");
    Files.writeString(desk.resolve("station.key"), key);
    Files.writeString(
        desk.resolve("station.conf"),
        """
        service = %s
        key-file = station.key
        poll = 100ms
        settle = 300ms
        chunk = 1
        folder.mot-cua = Quét
        folder.mot-cua.agencyCode = H24.99
        folder.mot-cua.role = component
        """
            .formatted(service.url()));
  }

  private Process station(String... arguments) throws IOException {
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

  private int run(String... arguments) throws IOException, InterruptedException {
    Process process = station(arguments);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(this::log).isTrue();
    return process.exitValue();
  }

  private String log() {
    try {
      return Files.readString(desk.resolve("log"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private Path scan(String name, int bytes) throws IOException {
    String text = "%PDF-1.7 " + UUID.randomUUID() + " ";
    return Files.writeString(scans.resolve(name), text + "x".repeat(bytes));
  }

  private String documentOf(String name) throws IOException {
    Path receipt = scans.resolve("da-gui").resolve(name + ".bien-nhan.json");
    JsonNode json = JSON.readTree(Files.readAllBytes(receipt));
    return json.path("receipt").path("docCode").asText();
  }

  @Test
  void whatIsPutIntoTheFolderIsADocument() throws Exception {
    scan("Quyết định.pdf", 3_000_000);

    assertThat(run("run", "--until-done")).as(this::log).isZero();

    service.admin().get("/api/v1/documents/" + documentOf("Quyết định.pdf")).then().statusCode(200);
    assertThat(run("doctor")).as(this::log).isZero();
    assertThat(run("status")).as(this::log).isZero();
  }

  @Test
  void anAgentThatIsKilledGoesOnAndSendsNothingTwice() throws Exception {
    for (int number = 0; number < 20; number++) {
      scan("đơn " + number + ".pdf", 2_000_000);
    }
    for (int kill = 0; kill < 5; kill++) {
      Process agent = station("run");
      Thread.sleep(1500 + 400L * kill);
      agent.destroyForcibly();
      assertThat(agent.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(run("run", "--until-done")).as(this::log).isZero();

    List<String> codes = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      codes.add(documentOf("đơn " + number + ".pdf"));
      JsonNode receipt =
          JSON.readTree(
              Files.readAllBytes(scans.resolve("da-gui/đơn " + number + ".pdf.bien-nhan.json")));
      assertThat(receipt.path("receipt").path("duplicateOf").asText("")).isEmpty();
    }
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void sendLeavesTheReceiptBesideTheFile() throws Exception {
    Path file = Files.writeString(desk.resolve("đơn.pdf"), "%PDF-1.7 " + UUID.randomUUID());

    assertThat(run("send", file.toString())).as(this::log).isZero();

    assertThat(desk.resolve("đơn.pdf.bien-nhan.json")).content().contains("docCode");
  }
}
