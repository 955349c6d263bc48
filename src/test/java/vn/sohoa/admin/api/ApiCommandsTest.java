package vn.sohoa.admin.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.CommandRun;

/** The commands that send requests, against a server that records them. */
class ApiCommandsTest {
  private final List<String> requests = new ArrayList<>();
  private int status = 200;
  private HttpServer server;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    byte[] body = "answer".getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private CommandRun admin(String line) {
    return CommandRun.ofLine("admin " + line + " --key secret --api " + address());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Test
  void reportIsWrittenToTheFile() {
    Path file = folder.resolve("report.PDF");

    CommandRun run = admin("report --month 2026-10 --out " + file);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(file.toString());
    assertThat(file).hasContent("answer");
    assertThat(requests)
        .containsExactly(
            "GET /api/v1/reports/monthly?month=2026-10&format=pdf null Bearer secret ");
  }

  @Test
  void proceduresAreSent() throws IOException {
    Path file = Files.writeString(folder.resolve("procedures.csv"), "a,b");

    assertThat(admin("import-procedures " + file))
        .isEqualTo(new CommandRun(0, "answer" + System.lineSeparator(), ""));
    assertThat(requests)
        .containsExactly("POST /api/v1/procedures:import text/csv Bearer secret a,b");
  }

  @Test
  void unitsAreSentForTheirDay() throws IOException {
    Path file = Files.writeString(folder.resolve("units.csv"), "ward");

    assertThat(admin("import-units " + file).exitCode()).isZero();
    assertThat(admin("import-units --effective 2025-03-01 " + file).exitCode()).isZero();

    assertThat(requests)
        .containsExactly(
            "PUT /api/v1/units/changes/2025-07-01 text/csv Bearer secret ward",
            "PUT /api/v1/units/changes/2025-03-01 text/csv Bearer secret ward");
  }

  @Test
  void theOlderNameOfTheAddressAndAKeyFileAreAccepted() throws IOException {
    Path key = Files.writeString(folder.resolve("admin.key"), "from-file\n");

    CommandRun run =
        CommandRun.ofLine(
            "admin rebuild-coverage --url %s/api/v1/ --key-file %s".formatted(address(), key));

    assertThat(run.exitCode()).isZero();
    assertThat(requests)
        .containsExactly("POST /api/v1/reports/coverage/rebuild null Bearer from-file ");
  }

  @Test
  void anErrorOfTheServiceIsShown() {
    status = 403;

    CommandRun run = admin("rebuild-coverage");

    assertThat(run.exitCode()).isOne();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("sohoa admin rebuild-coverage: ")
        .contains("answered 403: answer")
        .doesNotContain("secret");
  }

  @Test
  void aMissingFileIsReported() {
    CommandRun run = admin("import-units " + folder.resolve("none.csv"));

    assertThat(run.exitCode()).isOne();
    assertThat(run.err()).contains("none.csv").hasLineCount(1);
    assertThat(requests).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "report --out a.pdf                  | Missing required option: '--month=YYYY-MM'",
        "report --month 2024-99 --out a.pdf  | '2024-99' is not a month such as 2026-10",
        "report --month 2024-09 --out a.doc  | --out: the file name must end in one of pdf, xlsx",
        "import-procedures                   | Missing required parameter: 'FILE'",
        "import-procedures a.doc             | FILE: the file name must end in one of csv, xlsx",
        "import-units a.csv b.csv            | Unmatched argument at index 3: 'b.csv'",
        "import-units a.xlsx                 | FILE: the file name must end in one of csv",
        "import-units a.csv --effective 1/7  | '1/7' is not a date such as 2025-07-01",
        "rebuild-coverage now                | Unmatched argument at index 2: 'now'"
      })
  void wrongUseIsExplained(String line, String message) {
    CommandRun run = admin(line);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("sohoa admin " + line.split(" ", 2)[0] + ": ")
        .contains(message);
    assertThat(requests).isEmpty();
  }
}
