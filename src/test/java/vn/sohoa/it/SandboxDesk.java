package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox, its keys, and scans for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SandboxDesk {
  static final String FIRST_DOSSIER = "H24.99-250416-0001";
  static final String DECLARED =
      ",\"dossierCode\":\"" + FIRST_DOSSIER + "\",\"componentCode\":\"VB\"";
  static final Duration SOON = Duration.ofSeconds(60);
  static final List<String> ROLES =
      List.of("station", "clerk", "reviewer", "integrator", "auditor", "admin");

  RunningService service;

  /** Where the file of settings would have the data. */
  Path real;

  int files;

  /** Beside a file of settings that would lead it to real systems and data. */
  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    real = folder.resolve("real");
    Path file =
        Files.writeString(
            folder.resolve("application.properties"),
            """
            config_ordinal=260
            sohoa.portal.address=https://localhost:1/portal
            sohoa.portal.login-address=https://localhost:1/login
            sohoa.kafka.bootstrap-servers=localhost:1
            sohoa.blob.folder=%1$s
            %%prod.sohoa.engine.scratch=%1$s
            quarkus.datasource.jdbc.url=jdbc:postgresql://localhost:1/real
            quarkus.datasource.username=real
            quarkus.datasource.password=real
            quarkus.flyway.jdbc-url=jdbc:postgresql://localhost:1/real
            %%prod.quarkus.flyway.username=real
            """
                .formatted(real));
    service =
        RunningService.start(
            "sandbox",
            Map.of("SOHOA_SANDBOX_ENABLED", "true", "QUARKUS_CONFIG_LOCATIONS", file.toString()));
    Files.writeString(service.data().resolve("admin.key"), key("admin"));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @BeforeEach
  void noFaults() {
    service.admin().delete("/api/v1/sandbox/faults").then().statusCode(204);
  }

  static String key(String role) {
    String secret = "sandbox-" + role + "-";
    return "sohoa_5a9db0c50000000%d_%s%s"
        .formatted(ROLES.indexOf(role) + 1, secret, "0".repeat(43 - secret.length()));
  }

  RequestSpecification as(String role) {
    return service.with(key(role));
  }

  byte[] scan(String text) {
    files++;
    return MinimalPdf.of(1, text + " " + files);
  }

  Response send(RequestSpecification sender, String name, String more, byte[] bytes) {
    return sender
        .multiPart(
            "metadata",
            "{\"agencyCode\":\"H24.99\",\"role\":\"component\"" + more + "}",
            "application/json")
        .multiPart("file", name, bytes, "application/pdf")
        .post("/api/v1/documents/import");
  }

  String upload(String name, String more) {
    Response answer = send(as("integrator"), name, more, scan(name));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return answer.path("docCode");
  }

  JsonPath finished(String docCode) {
    return new Scans(service).awaitFinal(docCode);
  }

  static void eventually(BooleanSupplier wanted) {
    Instant end = Instant.now().plus(SOON);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      RunningService.pause();
    }
  }

  void fault(String json) {
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(json)
        .post("/api/v1/sandbox/faults")
        .then()
        .statusCode(201);
  }
}
