package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.TestPages;
import vn.sohoa.time.VietnamTime;

/** The feed of changes, and lists by what has changed, as a one-stop system reads them. */
class ChangesIT {
  private static final String PROCEDURE = "1.009988";
  private static final String CHANGES = "/api/v1/changes";
  private static final String DOSSIERS = "/api/v1/dossiers?procedure=" + PROCEDURE;

  private final RunningService service = SharedService.get();
  private final Catalogue catalogue = new Catalogue(service);
  private final String key = new QueueDesk(service).key("INTEGRATOR", "một cửa").getString("key");

  private Response get(String address) {
    return service.with(key).urlEncodingEnabled(false).get(address);
  }

  private JsonPath page(String since, int limit) {
    return get(CHANGES + "?limit=" + limit + (since.isEmpty() ? "" : "&since=" + since))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Reads the feed to its end; returns where it goes on. */
  private String follow(String since, List<String> seen) {
    JsonPath page;
    String next = since;
    do {
      page = page(next, 50);
      for (int i = 0; i < page.getList("items").size(); i++) {
        String at = "items[" + i + "].";
        seen.add(page.getString(at + "code") + " " + page.getString(at + "event"));
      }
      next = page.getString("next");
    } while (page.getBoolean("more"));
    return next;
  }

  private String dossier(int number) {
    String code = "H24.91-250415-000" + number;
    catalogue.dossier(code, PROCEDURE, "0100112437");
    return code;
  }

  @Test
  void whatChangesIsToldOnceInOrder(@TempDir Path folder) throws Exception {
    catalogue.procedure(PROCEDURE);
    String end = follow("", new ArrayList<>());
    String first = dossier(1);
    String second = dossier(2);
    service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"procedureCode":"%s","channel":"IN_PERSON","department":"MT","state":"IN_PROGRESS",
             "applicant":{"kind":"ORGANIZATION","name":"Công ty TNHH Thử Nghiệm","taxCode":"0100112437"},
             "receivedAt":"2025-04-15T08:30:00+07:00"}
            """
                .formatted(PROCEDURE))
        .put("/api/v1/dossiers/" + first)
        .then()
        .statusCode(200);

    var seen = new ArrayList<String>();
    end = follow(end, seen);

    assertThat(seen).containsSubsequence(second + " DOSSIER_CHANGED", first + " DOSSIER_CHANGED");
    assertThat(seen.stream().filter(one -> one.startsWith(first))).hasSize(1);

    Scans scans = new Scans(service);
    String docCode =
        scans.accept(
            TestPages.png(folder, TestPages.text(0, List.of("BÁO CÁO", "Tình hình " + folder))),
            Scans.metadata(Optional.of(first), Optional.of("VB")));
    String state = scans.awaitFinal(docCode).getString("state");
    seen.clear();
    follow(end, seen);

    assertThat(seen)
        .filteredOn(one -> one.startsWith(docCode))
        .containsExactly(docCode + " DOCUMENT_" + state);
  }

  @Test
  void whatNobodyJudgedDoesNotAppear(@TempDir Path folder) throws Exception {
    Scans scans = new Scans(service);
    String docCode =
        scans.accept(Files.writeString(folder.resolve("x.pdf"), "%PDF-1.7 changes " + folder));
    assertThat(scans.awaitFinal(docCode).getString("state")).isEqualTo("FAILED");
    var seen = new ArrayList<String>();
    String end = follow("", seen);
    assertThat(seen).noneMatch(one -> one.startsWith(docCode));

    service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"secret\":false}")
        .post("/api/v1/documents/" + docCode + "/screening")
        .then()
        .statusCode(202);

    seen.clear();
    follow(end, seen);
    assertThat(seen).contains(docCode + " DOCUMENT_FAILED");
  }

  @Test
  void thePlaceInTheFeedIsThatOfThisFeed() {
    String next = page("", 1).getString("next");

    get(CHANGES + "?since=" + next + "&limit=200").then().statusCode(200);
    get(CHANGES + "?since=x").then().statusCode(400).body("reason", equalTo("INVALID_CURSOR"));
    get(CHANGES + "?cursor=" + next).then().statusCode(400);
    get("/api/v1/dossiers?cursor=" + next).then().statusCode(400);
    String station = new QueueDesk(service).key("STATION", "changes").getString("key");
    service.with(station).get(CHANGES).then().statusCode(403);
  }

  @Test
  void dossiersAreFound() {
    catalogue.procedure(PROCEDURE);
    String found = dossier(8);

    for (String met :
        List.of(
            "state=in_progress",
            "department=DT&receivedFrom=2025-04-15&receivedTo=2025-04-15",
            "dueFrom=2025-05-15&dueTo=2025-05-15",
            "coverage=incomplete",
            "updatedSince=" + hours(-1))) {
      assertThat(codes(met)).as(met).contains(found);
    }
    for (String missed :
        List.of(
            "state=finished",
            "department=KHAC",
            "receivedFrom=2025-04-16",
            "receivedTo=2025-04-14",
            "dueFrom=2025-05-16",
            "dueTo=2025-05-14",
            "coverage=complete",
            "updatedSince=" + hours(1))) {
      assertThat(codes(missed)).as(missed).isEmpty();
    }
    get(DOSSIERS + "&updatedSince=2025-04-15")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("updatedSince"));
  }

  private static String hours(int fromNow) {
    return VietnamTime.at(Instant.now().plus(Duration.ofHours(fromNow)))
        .toString()
        .replace("+", "%2B");
  }

  private List<String> codes(String conditions) {
    return get(DOSSIERS + "&limit=200&" + conditions)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.code", String.class);
  }

  @Test
  void documentsAreFoundByTheirLastChange(@TempDir Path folder) throws Exception {
    Scans scans = new Scans(service);
    String docCode =
        scans.accept(TestPages.png(folder, TestPages.text(0, List.of("BÁO CÁO", "Quý " + folder))));
    scans.awaitFinal(docCode);
    service.execute(
        "UPDATE document SET received_at = '2024-01-01' WHERE doc_code = '" + docCode + "'");

    String since = "/api/v1/documents?limit=200&updatedSince=";
    String hour = hours(-1);
    assertThat(get(since + hour).jsonPath().getList("items.docCode")).contains(docCode);
    service.execute("UPDATE event SET written_at = '2024-01-01' WHERE subject = '" + docCode + "'");
    assertThat(get(since + hour).jsonPath().getList("items.docCode")).doesNotContain(docCode);
  }
}
