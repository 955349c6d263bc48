package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.TestPages;

/** The status of many documents in one request. */
@Tag("slow")
class StatusIT {
  private static final String STATUS = "/api/v1/documents/status";

  private final RunningService service = SharedService.get();
  private final QueueDesk desk = new QueueDesk(service);
  private final JsonPath integrator = desk.key("INTEGRATOR", "status");

  private Response get(String key, String query) {
    return service
        .with(key)
        .urlEncodingEnabled(false)
        .get(STATUS + (query.isEmpty() ? "" : "?" + query));
  }

  private JsonPath answer(String query) {
    return get(integrator.getString("key"), query).then().statusCode(200).extract().jsonPath();
  }

  private String document(int number, String change) {
    String docCode = "H24.95_TL_%06d_V1".formatted(780_000 + number);
    desk.document(docCode, "none", 50, "LOW_CONFIDENCE");
    service.execute(
        "UPDATE document SET dossier_code = NULL, component_codes = '{}', "
            + change
            + " WHERE doc_code = '"
            + docCode
            + "'");
    return docCode;
  }

  @Test
  void everyValueIsAnsweredInTheOrderAsked() {
    String first = document(1, "external_id = 'status-a'");
    String second = document(2, "external_id = 'status-b'");
    String other = document(3, "external_id = 'status-a'");

    JsonPath byCode = answer("docCode=" + second + ",H24.95_TL_999999_V1," + first + "," + second);

    assertThat(byCode.getList("items.asked"))
        .isEqualTo(List.of(second, "H24.95_TL_999999_V1", first, second));
    assertThat(byCode.getList("items.found.docCode"))
        .isEqualTo(List.of(List.of(second), List.of(), List.of(first), List.of(second)));
    assertThat(byCode.getList("items.more", Boolean.class)).containsOnly(false);

    JsonPath byOther = answer("externalId=status-b,nobody,status-a");

    assertThat(byOther.getList("items.found.docCode"))
        .isEqualTo(List.of(List.of(second), List.of(), List.of(other, first)));
  }

  @Test
  void itSaysWhatTheRecordSays(@TempDir Path folder) throws Exception {
    Scans scans = new Scans(service);
    Path scan = TestPages.png(folder, TestPages.text(0, List.of("BÁO CÁO", "Tình hình " + folder)));
    String docCode =
        scans.accept(scan, Scans.metadata(Optional.of("H24.91-250415-0077"), Optional.empty()));
    JsonPath record = scans.awaitFinal(docCode);

    JsonPath status = answer("sha256=" + record.getString("sha256"));

    Map<String, Object> found = status.getMap("items[0].found[0]");
    Map<String, Object> told = record.getMap("");
    for (String same : List.of("docCode", "state", "version", "failure", "kind", "progress")) {
      assertThat(found.get(same)).as(same).isEqualTo(told.get(same));
    }
    assertThat(found.get("openFindings"))
        .isEqualTo(record.getList("findings.findAll { it.settledBy == null }").size());
    assertThat(found.get("dossierCode")).isNull(); // linking was tried
    assertThat(OffsetDateTime.parse(status.getString("items[0].found[0].changedAt")))
        .isAfterOrEqualTo(OffsetDateTime.parse(record.getString("finishedAt")));
  }

  /** As the record, for all combinations that visibility depends on. */
  @Test
  void whoMaySeeTheRecordSeesTheStatusAndNobodyElse() {
    JsonPath station = desk.key("STATION", "status");
    List<String> keys =
        new ArrayList<>(
            List.of(
                integrator.getString("key"),
                station.getString("key"),
                desk.key("STATION", "other").getString("key"),
                desk.key("CLERK", "status").getString("key"),
                service.adminKey()));
    var docCodes = new ArrayList<String>();
    int number = 100;
    for (String state : List.of("READY", "QUARANTINED", "WITHDRAWN", "NEEDS_REVIEW")) {
      for (String checked : List.of("true", "false")) {
        for (String awaits :
            state.equals("QUARANTINED") ? List.of("true", "false") : List.of("false")) {
          for (String sender : List.of(station.getString("id"), integrator.getString("id"))) {
            docCodes.add(
                document(
                    number++,
                    "state = '%s', secrecy_checked = %s, awaits_screening = %s, key_id = '%s'"
                        .formatted(state, checked, awaits, sender)));
          }
        }
      }
    }

    for (String key : keys) {
      List<Boolean> seen =
          docCodes.stream()
              .map(code -> service.with(key).get("/api/v1/documents/" + code).statusCode() == 200)
              .toList();
      List<List<Object>> found =
          get(key, "docCode=" + String.join(",", docCodes))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("items.found");

      assertThat(found.stream().map(one -> !one.isEmpty()).toList()).isEqualTo(seen);
    }
  }

  @Test
  void aFindingAboutAHiddenDocumentIsNotCounted() {
    String hidden = document(200, "state = 'QUARANTINED'");
    String about = document(201, "kind = 'quyet-dinh'");
    service.execute(
        """
        INSERT INTO finding (document_id, position, stage, code, severity, detail, subject, blocking)
        SELECT id, 7, 'EXTRACT', 'DUPLICATE_CONTENT', 'WARNING', '', '%s', true FROM document WHERE doc_code = '%s'
        """
            .formatted(hidden, about));

    assertThat(answer("docCode=" + about).getInt("items[0].found[0].openFindings")).isEqualTo(1);
    assertThat(
            get(service.adminKey(), "docCode=" + about)
                .jsonPath()
                .getInt("items[0].found[0].openFindings"))
        .isEqualTo(2);
  }

  @Test
  void manyDocumentsOfOneFileAreCutOff() {
    String sha256 = "5".repeat(64);
    IntStream.range(300, 351).forEach(number -> document(number, "sha256 = '" + sha256 + "'"));

    JsonPath answer = answer("sha256=" + sha256);

    assertThat(answer.getList("items[0].found")).hasSize(50);
    assertThat(answer.getBoolean("items[0].more")).isTrue();
  }

  @Test
  void twoHundredValuesAreAnsweredAndMoreAreRefused() {
    List<String> digests =
        IntStream.rangeClosed(1, 201).mapToObj(number -> "%064x".formatted(number)).toList();

    JsonPath answer = answer("sha256=" + String.join(",", digests.subList(0, 200)));

    assertThat(answer.getList("items.asked")).isEqualTo(digests.subList(0, 200));
    get(integrator.getString("key"), "sha256=" + String.join(",", digests))
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("sha256"))
        .body("detail", containsString("200"));
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    Map<String, String> wrong =
        Map.of(
            "",
            "docCode",
            "docCode=a&sha256=" + "0".repeat(64),
            "sha256",
            "sha256=abc",
            "sha256",
            "docCode=a,,b",
            "docCode",
            "externalId=a,,",
            "externalId");
    wrong.forEach(
        (query, parameter) ->
            get(integrator.getString("key"), query)
                .then()
                .statusCode(400)
                .body("reason", equalTo("INVALID_REQUEST"))
                .body("errors.parameter", contains(parameter)));
    get(integrator.getString("key"), "docCodes=a").then().statusCode(400);
    get(desk.key("AUDITOR", "status").getString("key"), "docCode=a").then().statusCode(403);
    service
        .with(integrator.getString("key"))
        .put("/api/v1/documents/status")
        .then()
        .statusCode(405);
  }

  @Test
  void whoAskedForADocumentIsFoundInTheAudit() {
    String asked = "H24.95_TL_000778_V1";
    answer("docCode=H24.95_TL_000777_V1," + asked);

    String reads = "/api/v1/audit/reads?actor=" + integrator.getString("id") + "&searched=" + asked;
    List<String> found = List.of();
    for (int i = 0; i < 100 && found.isEmpty(); i++) {
      RunningService.pause();
      found = service.admin().get(reads).jsonPath().getList("items.detail");
    }
    assertThat(found).isEqualTo(Collections.nCopies(1, "docCode"));
    assertThat(found.stream().collect(Collectors.joining())).doesNotContain(asked);
  }
}
