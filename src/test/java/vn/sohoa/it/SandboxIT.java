package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;

/** A sandbox as the pipelines of other vendors use it. */
@Tag("slow")
class SandboxIT extends SandboxDesk {
  @ParameterizedTest
  @CsvSource({
    "decision.ready,READY,linked",
    "decision.needs-review,NEEDS_REVIEW,linked",
    "decision.draft,NEEDS_REVIEW,linked",
    "decision.unmatched,NEEDS_REVIEW,unmatched",
    "decision.retried,READY,linked",
    "decision.slow,READY,linked",
    "scan.poor,NEEDS_REVIEW,linked",
    "scan.failed,FAILED,",
    "decision.secret,QUARANTINED,"
  })
  void theNameOfAFileSaysWhatIsRead(String scenario, String state, String link) {
    if (scenario.equals("decision.unmatched")) {
      // The dossiers of papers that were sent just before come into question, too
      service.admin().post("/api/v1/sandbox/reset").then().statusCode(200);
    }
    String declared = scenario.equals("decision.unmatched") ? "" : DECLARED;
    String docCode = upload("ci." + scenario + ".pdf", declared);

    JsonPath document = finished(docCode);

    assertThat(document.getString("state")).as(document.getString("findings")).isEqualTo(state);
    assertThat(document.getString("link.decision")).isEqualTo(link);
    if (state.equals("READY")) {
      assertThat(Scans.value(document, "codeNumber")).matches("1\\d{3}");
      assertThat(document.getString("link.dossierCode")).isEqualTo(FIRST_DOSSIER);
      assertThat(document.getList("fields.findAll { it.box != null }")).isNotEmpty();
    }
  }

  @Test
  void aRetriedScanWasTriedTwice() {
    String retries = "sohoa_step_failures_total{end=\"retry\",stage=\"pages\"}";
    double before = service.metric(retries);

    JsonPath document = finished(upload("again.decision.retried.pdf", DECLARED));

    assertThat(document.getString("state")).isEqualTo("READY");
    assertThat(service.metric(retries)).isEqualTo(before + 1);
  }

  @Test
  void aSlowScanTakesTwoSeconds() {
    Instant begin = Instant.now();

    JsonPath document = finished(upload("long.decision.slow.pdf", DECLARED));

    assertThat(document.getString("state")).isEqualTo("READY");
    assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
  }

  @Test
  void aFailedScanSaysWhy() {
    JsonPath document = finished(upload("why.scan.failed.pdf", DECLARED));

    assertThat(document.getString("failure")).isEqualTo("CORRUPT_FILE");
  }

  @Test
  void aFileOfSettingsLeadsItNowhere() throws IOException {
    finished(upload("own.decision.ready.pdf", DECLARED));

    assertThat(real).doesNotExist();
    assertThat(service.data().resolve("blobs")).isNotEmptyDirectory();
    assertThat(String.join("\n", service.log()))
        .doesNotContain("[vn.sohoa.notify.kafka", "[org.apache.kafka", "[vn.sohoa.result.portal");
  }

  @Test
  void aFailedResetIsSeenInItsHealth() {
    service.execute("UPDATE sandbox_baseline.made_of SET version = 'another'");
    try {
      service.admin().post("/api/v1/sandbox/reset").then().statusCode(500);

      service.awaitReadiness(false);
    } finally {
      service.execute(
          "UPDATE sandbox_baseline.made_of SET version ="
              + " (SELECT count(*) || ' ' || max(installed_on) FROM flyway_schema_history)");
    }
    service.admin().post("/api/v1/sandbox/reset").then().statusCode(200);
    service.awaitReadiness(true);
  }

  @Test
  void isReadWithoutTheTimeOfOcr() {
    upload("warm.decision.ready.pdf", DECLARED);
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Instant begin = Instant.now();
      String docCode = upload("timed.decision.ready.pdf", DECLARED);
      assertThat(finished(docCode).getString("state")).isEqualTo("READY");
      millis.add(Duration.between(begin, Instant.now()).toMillis());
    }
    System.out.println(
        "sandbox: upload to READY takes " + millis.stream().sorted().toList() + " ms");

    List<Long> sorted = millis.stream().sorted().toList();
    assertThat(sorted.getFirst()).isLessThan(5_000);
    assertThat(sorted.get(2)).isLessThan(10_000);
  }

  @Test
  void aQrCodeOnThePageSaysItToo(@TempDir Path folder) throws IOException {
    Path scan = folder.resolve("scan.png");
    SamplePaper paper = SamplePaper.decision().filedIn("sohoa-sandbox:decision.ready");
    new SampleScan(paper, 1, 150, ScanLook.typical()).write(scan);
    String docCode =
        send(as("integrator"), "scan.png", DECLARED, Files.readAllBytes(scan)).path("docCode");

    JsonPath document = finished(docCode);

    assertThat(document.getString("state")).as(document.getString("findings")).isEqualTo("READY");
    assertThat(document.getString("kind")).isEqualTo("quyet-dinh");
  }

  @Test
  void aPageWithoutAnyIsReadWithoutOcr() {
    String docCode = upload("anything.pdf", "");

    JsonPath document = finished(docCode);

    assertThat(document.getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(document.getString("findings.code")).contains("KIND_UNKNOWN");
  }

  @Test
  void anUnmatchedPaperIsLinkedWhenItsDossierArrives() {
    // Papers that one key sends one after the other speak for the same dossier; the clerk sends no
    // other
    Response answer =
        send(as("clerk"), "late.decision.unmatched.pdf", "", scan("late.decision.unmatched.pdf"));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String docCode = answer.path("docCode");
    String code = Scans.value(finished(docCode), "dossierCode");
    as("integrator")
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"1.009645","channel":"IN_PERSON","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Đến Sau","taxCode":"0100112437"},
             "receivedAt":"2025-04-%sT08:30:00+07:00","components":[{"code":"VB"}]}
            """
                .formatted(code.substring(11, 13)))
        .put("/api/v1/dossiers/" + code)
        .then()
        .statusCode(200);

    JsonPath document =
        new Scans(service)
            .awaitSoon(docCode, one -> "linked".equals(one.getString("link.decision")));

    assertThat(document.getString("link.dossierCode")).isEqualTo(code);
  }

  @Test
  void tellsThatItIsASandbox() {
    for (String role : ROLES) {
      Response me = as(role).get("/api/v1/me");
      assertThat(me.jsonPath().getString("role")).isEqualToIgnoringCase(role);
      assertThat(me.header("Sohoa-Sandbox")).isEqualTo("true");
    }
    as("station")
        .get("/api/v1/sandbox")
        .then()
        .body("documents", hasSize(5))
        .body("documents.state", hasItem("WITHDRAWN"))
        .body("scenarios.name", hasItem("decision.ready"))
        .body("dossiers", hasItem(FIRST_DOSSIER));
    assertThat(service.anonymous().get("/q/health/ready").asString()).contains("Sandbox");
    assertThat(service.anonymous().get("/sign-in").asString()).contains("MÔI TRƯỜNG THỬ NGHIỆM");
    assertThat(String.join("\n", service.log())).contains("PUBLISHED", key("integrator"));
  }

  @Test
  void anotherInstallationHasNoneOfThis() {
    RunningService other = SharedService.get();

    Response refused = other.admin().post("/api/v1/sandbox/reset");

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.jsonPath().getString("reason")).isEqualTo("NOT_FOUND");
    assertThat(refused.jsonPath().getString("detail")).contains("--sandbox");
    assertThat(refused.header("Sohoa-Sandbox")).isNull();
    assertThat(other.with(key("admin")).get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(other.anonymous().get("/q/health/ready").asString()).doesNotContain("Sandbox");
    assertThat(other.admin().header("Sohoa-Sandbox-Fault", "error").get("/api/v1/me").statusCode())
        .isEqualTo(200);
  }

  @Test
  void twoFreshSandboxesHaveTheSameRecords() {
    Map<String, Object> before = resetRecords();
    String docCode = upload("more.decision.ready.pdf", "");
    assertThat(docCode).isEqualTo("H24.99_TL_000006_V1");
    JsonPath undeclared = finished(docCode);
    assertThat(undeclared.getString("link.dossierCode"))
        .as(undeclared.getString("link"))
        .isEqualTo(FIRST_DOSSIER);
    fault("{\"kind\":\"DROP\",\"path\":\"/me\"}");

    Map<String, Object> after = resetRecords();

    assertThat(after).isEqualTo(before).hasSize(9);
    assertThat(as("clerk").get("/api/v1/documents/" + docCode).statusCode()).isEqualTo(404);
    assertThat(as("clerk").get("/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(upload("more.decision.ready.pdf", "")).isEqualTo("H24.99_TL_000006_V1");
  }

  private Map<String, Object> resetRecords() {
    service
        .admin()
        .post("/api/v1/sandbox/reset")
        .then()
        .statusCode(200)
        .body("faults", hasSize(0))
        .body("agencyCode", equalTo("H24.99"));
    Map<String, Object> records = new TreeMap<>();
    JsonPath sandbox = as("admin").get("/api/v1/sandbox").jsonPath();
    for (String docCode : sandbox.<String>getList("documents.docCode")) {
      JsonPath document = as("admin").get("/api/v1/documents/" + docCode).jsonPath();
      records.put(
          docCode,
          List.of(
              document.getString("state"),
              document.getString("sha256"),
              Optional.ofNullable(document.getString("kind")).orElse(""),
              document.getString("fields.collect { [it.name, it.value, it.confidence, it.box] }"),
              document.getString("findings.collect { [it.code, it.field, it.detail] }"),
              String.valueOf(document.getString("link.dossierCode"))));
    }
    for (String code : sandbox.<String>getList("dossiers")) {
      records.put(
          code, as("admin").get("/api/v1/dossiers/" + code).jsonPath().getString("coverage"));
    }
    return records;
  }

  @Test
  void neitherStartsOnTheDataOfTheOther(@TempDir Path folder) throws Exception {
    Path real = folder.resolve("real");
    Files.createDirectories(real.resolve("blobs"));
    Path sandbox = folder.resolve("sandbox");
    Files.createDirectories(sandbox);
    Files.writeString(sandbox.resolve("SANDBOX"), "");

    assertThat(refusal(real, Map.of("SOHOA_SANDBOX_ENABLED", "true"), "serve"))
        .contains("none of a sandbox");
    assertThat(refusal(real, Map.of(), "serve", "--sandbox")).contains("none of a sandbox");
    assertThat(refusal(sandbox, Map.of(), "serve")).contains("access keys everybody knows");
    assertThat(
            refusal(
                folder.resolve("new"),
                Map.of("SOHOA_DATABASE_URL", "jdbc:postgresql://db/sohoa"),
                "serve",
                "--sandbox"))
        .contains("sohoa.database.url cannot be set");
    assertThat(folder.resolve("new").resolve("SANDBOX")).doesNotExist();
    Path bucket =
        Files.writeString(
            folder.resolve("bucket.properties"),
            """
            sohoa.blob.s3.endpoint=http://localhost:1
            sohoa.blob.s3.bucket=real
            sohoa.blob.s3.access-key=real
            sohoa.blob.s3.secret-key=real
            """);
    assertThat(
            refusal(
                folder.resolve("bucket"),
                Map.of("QUARKUS_CONFIG_LOCATIONS", bucket.toString()),
                "serve",
                "--sandbox"))
        .contains("sohoa.blob.s3 cannot be set");
    assertThat(real).isDirectoryContaining(file -> file.endsWith("blobs"));
  }

  private static String refusal(Path data, Map<String, String> settings, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = RunningService.serve();
    builder.command(RunningService.command(arguments));
    builder.environment().putAll(settings);
    builder.environment().put("SOHOA_DATA_DIR", data.toString());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isEqualTo(1);
    return output;
  }
}
