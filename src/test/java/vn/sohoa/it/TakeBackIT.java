package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wrong scan is taken back and replaced, and nothing of it is lost. */
@Tag("slow")
class TakeBackIT extends TakeBackDesk {
  @Test
  void aWithdrawnDocumentStaysReadableAndCountsForNothing() throws IOException {
    // Given
    String dossier = "H24.99-250611-0001";
    String docCode = linked(dossier);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    String etag = service.admin().get("/api/v1/documents/" + docCode).header("ETag");

    // When
    Response withdrawn =
        post(
            service.admin().header("If-Match", etag),
            docCode,
            "withdraw",
            "{\"reason\":\"nhầm hồ sơ\"}");

    // Then
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
    Response read = service.admin().get("/api/v1/documents/" + docCode);
    assertThat(read.header("ETag")).isEqualTo(withdrawn.header("ETag")).isNotEqualTo(etag);
    assertThat(read.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
    assertThat(read.jsonPath().getString("link.dossierCode")).isEqualTo(dossier);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isZero();
    assertThat(listed("dossier=" + dossier)).isEmpty();
    assertThat(listed("state=WITHDRAWN&dossier=" + dossier)).containsExactly(docCode);
    service.admin().get("/api/v1/documents/download/" + docCode).then().statusCode(200);
    assertThat(
            service
                .admin()
                .get("/api/v1/audit?subject=" + docCode)
                .jsonPath()
                .getList("items.action", String.class))
        .contains("document.decide.withdrawal");
    assertRefused(post(docCode, "withdraw", "{\"reason\":\"x\"}"), 409, "CONFLICT");
    assertThat(service.admin().post("/api/v1/documents/" + docCode + "/reprocess").statusCode())
        .isEqualTo(409);
    assertRefused(replace(service.admin(), docCode, scan(0.4)), 409, "CONFLICT");

    // And the same file may come again
    String again =
        Scans.ofNewStation(service)
            .accept(scan(0.1), Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    JsonPath sentAgain = scans.awaitFinal(again);
    assertThat(sentAgain.getString("link.decision"))
        .as(sentAgain.getString("link"))
        .isEqualTo("linked");
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
  }

  @Test
  void aReadingThatRunsEndsWithoutEffect() throws IOException {
    // Given
    String docCode = scans.accept(scan(0.2));

    // When
    post(docCode, "withdraw", "{\"reason\":\"nhầm\"}").then().statusCode(200);
    String later = scans.accept(scan(0.3));
    scans.awaitFinal(later);

    // Then
    assertThat(scans.get(docCode).getString("state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void aBadRequestTakesNothingBack() throws IOException {
    String docCode = scans.accept(scan(0.5));
    assertRefused(post(docCode, "withdraw", "{}"), 400, "INVALID_REQUEST");
    assertRefused(post(docCode, "withdraw", "{\"reason\":\" \"}"), 400, "INVALID_REQUEST");
    assertRefused(
        post(docCode, "withdraw", "{\"reason\":\"x\",\"why\":1}"), 400, "INVALID_REQUEST");
    assertRefused(
        post(
            service.admin().header("If-Match", "\"0.0\""),
            docCode,
            "withdraw",
            "{\"reason\":\"x\"}"),
        412,
        "PRECONDITION_FAILED");
    assertRefused(post("H24.99_TL_999999_V1", "withdraw", "{\"reason\":\"x\"}"), 404, "NOT_FOUND");
    assertRefused(
        post(service.with(newKey("STATION")), docCode, "withdraw", "{\"reason\":\"x\"}"),
        403,
        "FORBIDDEN");
    assertThat(scans.awaitFinal(docCode).getString("state")).isNotEqualTo("WITHDRAWN");
  }

  @Test
  void whatADossierReusesIsTakenBackOnlyKnowingly() throws IOException {
    // Given
    String docCode = linked("H24.99-250611-0002");
    String reusing = "H24.99-250611-0003";
    catalogue
        .put(
            "/api/v1/dossiers/" + reusing,
            """
            {"procedureCode":"%s","channel":"IN_PERSON","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"%s"},
             "receivedAt":"2025-06-11T08:30:00+07:00",
             "components":[{"code":"VB","reuses":"%s"}]}
            """
                .formatted(PROCEDURE, TAX_CODE, docCode))
        .statusCode(200);
    assertThat(catalogue.coverage(reusing).getInt("satisfied")).isEqualTo(1);

    // When
    Response refused = post(docCode, "withdraw", "{\"reason\":\"x\"}");

    // Then
    assertRefused(refused, 409, "DOCUMENT_REUSED");
    assertThat(refused.asString()).contains(reusing);
    assertThat(scans.get(docCode).getString("state")).isNotEqualTo("WITHDRAWN");
    post(docCode, "withdraw", "{\"reason\":\"x\",\"evenIfReused\":true}").then().statusCode(200);
    assertThat(catalogue.coverage(reusing).getInt("satisfied")).isZero();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOne() throws IOException {
    // Given
    String dossier = "H24.99-250611-0004";
    String first = linked(dossier);
    Path better = scan(0.7);

    // When
    Response replaced =
        replace(service.admin().header("Idempotency-Key", "r" + first), first, better);

    // Then
    assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(202);
    String second = first.replace("_V1", "_V2");
    assertThat(replaced.jsonPath().getString("docCode")).isEqualTo(second);
    assertThat(replaced.header("Location")).endsWith(second);
    JsonPath read = scans.awaitFinal(second);
    assertThat(read.getString("replaces")).isEqualTo(first);
    assertThat(read.getString("link.dossierCode")).isEqualTo(dossier);
    assertThat(Scans.details(read, "DUPLICATE_CONTENT"))
        .noneMatch(detail -> detail.contains(first));
    JsonPath old = scans.get(first);
    assertThat(old.getString("replacedBy")).isEqualTo(second);
    assertThat(old.getString("state")).isIn("READY", "NEEDS_REVIEW");
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    Response repeated =
        replace(service.admin().header("Idempotency-Key", "r" + first), first, better);
    assertThat(repeated.statusCode()).as(repeated.asString()).isEqualTo(202);
    assertThat(repeated.jsonPath().getString("docCode")).isEqualTo(second);
    assertRefused(replace(service.admin(), first, scan(0.8)), 409, "CONFLICT");
    assertRefused(replace(service.admin(), second, better), 422, "UNPROCESSABLE");

    // And when it is withdrawn, the old one counts again
    post(second, "withdraw", "{\"reason\":\"sai\"}").then().statusCode(200);
    assertThat(scans.get(first).getString("replacedBy")).isNull();
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(1);
    assertThat(replace(service.admin(), first, scan(0.9)).jsonPath().getString("docCode"))
        .isEqualTo(first.replace("_V1", "_V3"));
  }

  @Test
  void ofManyReplacementsAtOnceOneWins() throws Exception {
    // Given
    String docCode = scans.accept(scan(1.1));
    List<Callable<Response>> clients = new ArrayList<>();
    for (int client = 0; client < 4; client++) {
      Path file = scan(1.2 + client / 10.0);
      clients.add(() -> replace(service.admin(), docCode, file));
    }

    // When
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      for (Future<Response> one : threads.invokeAll(clients)) {
        statuses.add(one.get().statusCode());
      }
    }

    // Then
    assertThat(statuses).containsExactlyInAnyOrder(202, 409, 409, 409);
    scans.awaitFinal(docCode);
    assertThat(scans.awaitFinal(docCode.replace("_V1", "_V2")).getString("replaces"))
        .isEqualTo(docCode);
  }

  @Test
  void theDecisionOfAPersonAboutTheLinkIsCarriedOver() throws IOException {
    // Given
    String declared = "H24.99-250611-0005";
    String right = "H24.99-250611-0006";
    String first = linked(declared);
    catalogue.dossier(right, PROCEDURE, TAX_CODE);
    post(
            service.admin().header("If-Match", "*"),
            first,
            "link",
            "{\"dossierCode\":\"%s\",\"componentCode\":\"VB\"}".formatted(right))
        .then()
        .statusCode(200);

    // When
    replace(service.admin(), first, scan(2.1)).then().statusCode(202);

    // Then
    JsonPath second = scans.awaitFinal(first.replace("_V1", "_V2"));
    assertThat(second.getString("link.dossierCode")).isEqualTo(right);
    assertThat(second.getString("link.decidedBy")).isNotNull();
    assertThat(catalogue.coverage(declared).getInt("satisfied")).isZero();
    assertThat(catalogue.coverage(right).getInt("satisfied")).isEqualTo(1);
  }

  @Test
  void aReadingThatWasStoppedGoesOn() throws IOException {
    // Given
    String docCode = scans.accept(scan(0.25));
    Response withdrawn = post(docCode, "withdraw", "{\"reason\":\"nhầm\"}");
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);

    // When
    undo(docCode, withdrawn.jsonPath().getString("decision")).then().statusCode(200);

    // Then
    assertThat(scans.awaitFinal(docCode).getString("state")).isIn("READY", "NEEDS_REVIEW");
  }

  @Test
  void theDeclaredKindGivesTheLettersOfTheCode() throws IOException {
    Path file = scan(3.8);
    String metadata = "{\"agencyCode\":\"H24.99\",\"role\":\"component\",\"kind\":\"%s\"}";

    String docCode = scans.accept(file, metadata.formatted("quyet-dinh"));

    assertThat(docCode).matches("H24\\.99_QĐ_\\d{6}_V1");
    assertThat(scans.get(docCode).getString("declared.kind")).isEqualTo("quyet-dinh");
    assertThat(scans.accept(file, metadata.formatted("cong-van"))).contains("_CV_");
    Response refused = scans.send(file, metadata.formatted("quyet-din"));
    assertRefused(refused, 422, "UNPROCESSABLE");
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/kind");
    assertThat(refused.jsonPath().getString("errors[0].nearest")).isEqualTo("quyet-dinh");
  }
}
