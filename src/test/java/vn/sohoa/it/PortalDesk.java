package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Results of dossiers, from the scan to the attestation, and what is listed of their entries. */
final class PortalDesk {
  static final String EXPORTS = "/api/v1/exports/results";
  private static final String PROCEDURE = "1.009645";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningService service;
  private final Scans scans;
  private final Catalogue catalogue;
  private final ReviewDesk desk;
  private final String officer;

  PortalDesk(RunningService service) {
    this.service = service;
    this.scans = new Scans(service);
    this.catalogue = new Catalogue(service);
    this.desk = ReviewDesk.of(service, "CLERK");
    catalogue.procedure(PROCEDURE);
    this.officer =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body("{\"name\":\"officer\",\"role\":\"CLERK\",\"rights\":[\"ATTEST\"]}")
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key");
  }

  void dossier(String code, String state, String more) {
    catalogue
        .put(
            "/api/v1/dossiers/" + code,
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"Phòng Đầu tư","state":"%s",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0100112437"},
             "receivedAt":"2026-04-15T08:30:00+07:00","dueAt":"2026-05-15T17:00:00+07:00"%s}
            """
                .formatted(PROCEDURE, state, more))
        .statusCode(200);
  }

  /** Sends a result and reviews it; returns its docCode. */
  String result(Path folder, String dossier, String number) throws IOException {
    Path file = folder.resolve(number + ".pdf");
    SampleScan.of(
            SamplePaper.decision()
                .numbered(number, "QĐ-BQL", LocalDate.of(2026, 5, 4))
                .saying(List.of("Điều 1. Quyết định này có hiệu lực kể từ ngày ký.")))
        .write(file);
    String docCode =
        scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.empty(), "result"));
    scans.awaitFinal(docCode);
    // How well a fast engine reads is no matter of this test
    assertThat(
            desk.fields(
                    docCode,
                    """
                    {"fields":[{"name":"codeNumber","value":"%s"},{"name":"codeNotation","value":"QĐ-BQL"},
                               {"name":"issuedDate","value":"2026-05-04"},{"name":"typeName","value":"Quyết định"},
                               {"name":"subject","value":"Về việc thử nghiệm kho dữ liệu"}]}
                    """
                        .formatted(number))
                .statusCode())
        .isEqualTo(200);
    List<String> findings =
        scans.get(docCode).getList("findings.findAll { it.blocking }.id", String.class);
    findings.forEach(finding -> desk.dismiss(docCode, finding));
    assertThat(scans.get(docCode).getString("state"))
        .as("%s", scans.get(docCode).getString("findings"))
        .isEqualTo("READY");
    assertThat(scans.get(docCode).getString("link.dossierCode")).isEqualTo(dossier);
    return docCode;
  }

  void complete(String docCode) {
    assertThat(
            desk.fields(
                    docCode,
                    """
                    {"fields":[{"name":"resultCode","value":"KQ.G09.000012"},{"name":"validityScope","value":"Toàn quốc"},
                               {"name":"validUntil","absent":true}]}
                    """)
                .statusCode())
        .isEqualTo(200);
  }

  void attest(String docCode) {
    service
        .with(officer)
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body("{\"reason\":\"Đã đối chiếu\"}")
        .post("/api/v1/documents/" + docCode + "/attest")
        .then()
        .statusCode(200);
  }

  JsonPath list(String query) {
    return service.admin().get(EXPORTS + query).then().statusCode(200).extract().jsonPath();
  }

  Map<String, Object> latest(String dossier) {
    return list("?dossier=" + dossier).getMap("items[0]");
  }

  static void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      RunningService.pause();
    }
  }

  static List<JsonNode> entries(Path out) throws IOException {
    try (Stream<String> lines = Files.lines(out.resolve("entries.ndjson"))) {
      return lines.map(PortalDesk::parse).toList();
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String export(Path out, String... more) throws Exception {
    var command =
        RunningService.command(
            "admin", "export-results", "--out", out.toString(), "--api", service.url());
    command.addAll(List.of(more));
    Path said = out.resolveSibling("said");
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SOHOA_KEY", service.adminKey());
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  double failed() {
    return service
        .anonymous()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("sohoa_portal_failed "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  /** Corrects fields of a document. */
  void fields(String docCode, String changes) {
    assertThat(desk.fields(docCode, "{\"fields\":[" + changes + "]}").statusCode()).isEqualTo(200);
  }

  /** Ends an attestation. */
  void withdrawAttestation(String docCode) {
    service.with(officer).delete("/api/v1/documents/" + docCode + "/attest").then().statusCode(204);
  }
}
