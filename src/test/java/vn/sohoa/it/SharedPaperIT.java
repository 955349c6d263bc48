package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One paper serves several components of a dossier only if the catalogue allows it. */
@Tag("slow")
class SharedPaperIT {
  private static final String NEEDS_OWN = "COMPONENT_NEEDS_OWN_PAPER";

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);
  private final FilingDesk desk = new FilingDesk(service);

  private static List<String> refused(JsonPath document) {
    return Scans.details(document, NEEDS_OWN);
  }

  private void assertRebuildAgrees() {
    service
        .admin()
        .post("/api/v1/reports/coverage/rebuild")
        .then()
        .statusCode(200)
        .body("mended", equalTo(0));
  }

  @Test
  void everyListAndReportSeesAllComponentsOfADeclaredPaper(@TempDir Path folder)
      throws IOException {
    String dossier = "H24.97-230301-0001";
    String march = "from=2023-03-01&to=2023-03-31";
    desk.dossier(dossier);

    String docCode = desk.scan(folder, 1, dossier, FilingDesk.serving("VB", "TM"));

    JsonPath document = scans.get(docCode);
    assertThat(document.getString("declared.componentCode")).isEqualTo("VB");
    assertThat(document.getList("declared.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(document.getString("link.componentCode")).isEqualTo("VB");
    assertThat(document.getList("link.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(document.getList("link.candidates[0].componentCodes"))
        .isEqualTo(List.of("VB", "TM"));
    JsonPath coverage = catalogue.coverage(dossier);
    assertThat(coverage.getList("items.satisfied")).isEqualTo(List.of(true, true, false));
    assertThat(coverage.getList("items.documents"))
        .isEqualTo(List.of(List.of(docCode), List.of(docCode), List.of()));
    for (String component : List.of("VB", "TM")) {
      service
          .admin()
          .get("/api/v1/documents?dossier=" + dossier + "&component=" + component)
          .then()
          .body("items.docCode", contains(docCode))
          .body("items[0].componentCode", equalTo("VB"))
          .body("items[0].componentCodes", contains("VB", "TM"));
    }
    service
        .admin()
        .get("/api/v1/documents?component=HD&dossier=" + dossier)
        .then()
        .body("items", empty());
    service
        .admin()
        .get("/api/v1/dossiers/" + dossier + "/documents")
        .then()
        .body("items.componentCodes", contains(List.of("VB", "TM")));
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?" + march)
        .then()
        .body("items.componentCode", contains("HD"));
    countsOnce(march, dossier);
    assertRebuildAgrees();
    assertThat(desk.satisfied(dossier)).containsExactly(true, true, false);
  }

  /** Indicator 4.2 and the list behind it contain a dossier with a shared paper once. */
  private void countsOnce(String period, String dossier) {
    JsonPath snapshot =
        service
            .admin()
            .post("/api/v1/reports/kpi766/snapshots?" + period)
            .then()
            .statusCode(201)
            .body("indicators.find { it.number == '4.2' }.numerator", equalTo(1))
            .body("indicators.find { it.number == '4.2' }.denominator", equalTo(1))
            .extract()
            .jsonPath();
    service
        .admin()
        .get(
            "/api/v1/reports/kpi766/snapshots/"
                + snapshot.getString("snapshot")
                + "/dossiers?indicator=4.2&in=numerator")
        .then()
        .body("items.dossierCode", contains(dossier));
  }

  @Test
  void withoutLeaveOfTheCatalogueASecondComponentIsRefused(@TempDir Path folder)
      throws IOException {
    String dossier = "H24.97-230401-0001";
    desk.dossier(dossier);

    scans
        .send(
            FilingDesk.file(folder, 1),
            FilingDesk.metadata(dossier, FilingDesk.serving("VB", "HD")))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("reason", equalTo(NEEDS_OWN));
    // TM may be covered by a paper filed for VB, but not VB by one filed for TM
    scans
        .send(
            FilingDesk.file(folder, 1),
            FilingDesk.metadata(dossier, FilingDesk.serving("TM", "VB")))
        .then()
        .body("reason", equalTo(NEEDS_OWN));
    scans
        .send(
            FilingDesk.file(folder, 1),
            FilingDesk.metadata(
                dossier, "\"componentCode\":\"TM\"," + FilingDesk.serving("VB", "TM")))
        .then()
        .body("reason", equalTo("UNPROCESSABLE"));
    scans
        .send(
            FilingDesk.file(folder, 1),
            FilingDesk.metadata(dossier, FilingDesk.serving("VB", "VB")))
        .then()
        .body("reason", equalTo("UNPROCESSABLE"));
    assertThat(desk.satisfied(dossier)).containsExactly(false, false, false);

    String docCode = desk.scan(folder, 1, dossier, "\"componentCode\":\"VB\"");

    assertThat(scans.get(docCode).getList("link.componentCodes")).isEqualTo(List.of("VB"));
    assertThat(desk.satisfied(dossier)).containsExactly(true, false, false);
  }

  @Test
  void aDossierThatComesLaterTakesWhatItsCatalogueAllows(@TempDir Path folder) throws IOException {
    String own = "1.009912";
    String dossier = "H24.97-230501-0001";
    desk.procedure(own, List.of("TM"));
    String docCode = desk.scan(folder, 1, dossier, FilingDesk.serving("VB", "HD", "TM"));
    assertThat(scans.get(docCode).getString("link.decision")).isEqualTo("unmatched");
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEmpty();

    desk.send(dossier, own, "").statusCode(200);

    scans.awaitSoon(docCode, document -> "linked".equals(document.getString("link.decision")));
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(refused(scans.get(docCode))).containsExactly("HD");
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(desk.satisfied(dossier)).containsExactly(true, true, false);
    service
        .admin()
        .get("/api/v1/reports/coverage/missing?from=2023-05-01&to=2023-05-31")
        .then()
        .body("items.componentCode", contains("HD"))
        .body("items.documentOnTheWay", contains(docCode));

    desk.procedure(own, List.of("TM", "HD"));

    scans.awaitSoon(docCode, document -> refused(document).isEmpty());
    assertThat(scans.get(docCode).getList("link.componentCodes"))
        .isEqualTo(List.of("VB", "HD", "TM"));
    assertThat(catalogue.coverage(dossier).getDouble("ratio")).isEqualTo(1.0);
    assertRebuildAgrees();

    desk.procedure(own, List.of());

    assertThat(desk.satisfied(dossier)).containsExactly(true, false, false);
    scans.awaitSoon(docCode, document -> refused(document).size() == 2);
    assertRebuildAgrees();
  }

  @Test
  void aClerksComponentsStayUntilAPersonChangesThem(@TempDir Path folder) throws IOException {
    String first = "H24.97-230601-0001";
    String second = "H24.97-230601-0002";
    desk.dossier(first);
    desk.dossier(second);
    String docCode = desk.scan(folder, 1, first, "\"componentCode\":\"HD\"");
    assertThat(desk.satisfied(first)).containsExactly(false, false, true);

    assertThat(
            desk.decide(docCode, FilingDesk.to(first, "VB", "HD")).jsonPath().getString("reason"))
        .isEqualTo(NEEDS_OWN);
    assertThat(
            desk.decide(docCode, FilingDesk.to(first, "VB", "XX")).jsonPath().getString("reason"))
        .isEqualTo("UNPROCESSABLE");
    assertThat(desk.decide(docCode, FilingDesk.to(first)).statusCode()).isEqualTo(400);
    assertThat(desk.decide(docCode, "{\"unlink\":true,\"componentCodes\":[\"VB\"]}").statusCode())
        .isEqualTo(400);
    assertThat(desk.satisfied(first))
        .as("nothing of a refusal stays")
        .containsExactly(false, false, true);
    Response decided = desk.decide(docCode, FilingDesk.to(first, "VB", "TM"));
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    assertThat(decided.jsonPath().getList("componentCodes")).isEqualTo(List.of("VB", "TM"));

    desk.linkAgain(docCode);
    desk.procedure(FilingDesk.PROCEDURE, List.of("TM"));
    desk.send(first, FilingDesk.PROCEDURE, "{\"code\":\"VB\"}").statusCode(200);
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEqualTo(List.of("VB", "TM"));
    assertThat(desk.satisfied(first)).containsExactly(true, true, false);

    assertThat(desk.decide(docCode, FilingDesk.to(second, "HD")).statusCode()).isEqualTo(200);
    assertThat(desk.satisfied(first)).containsExactly(false, false, false);
    assertThat(desk.satisfied(second)).containsExactly(false, false, true);
    assertThat(desk.decide(docCode, FilingDesk.to(second, "VB", "TM")).statusCode()).isEqualTo(200);
    assertThat(desk.satisfied(second)).containsExactly(true, true, false);
    assertThat(desk.decide(docCode, "{\"unlink\":true}").statusCode()).isEqualTo(200);
    assertThat(scans.get(docCode).getList("link.componentCodes")).isEmpty();
    assertThat(desk.satisfied(second)).containsExactly(false, false, false);
    assertRebuildAgrees();
  }

  @Test
  void aPaperThatServedSeveralIsOfferedForAllOfThem(@TempDir Path folder) throws IOException {
    String before = FilingDesk.AGAIN.getFirst();
    String again = FilingDesk.AGAIN.getLast();
    desk.dossier(before);
    desk.dossier(again);
    String docCode = desk.scan(folder, 1, before, FilingDesk.serving("VB", "TM"));

    service
        .admin()
        .get("/api/v1/dossiers/" + again + "/reusable")
        .then()
        .body("findAll { it.docCode == '" + docCode + "' }.componentCode", contains("VB", "TM"));
    String reuses = "{\"code\":\"%s\",\"reuses\":\"" + docCode + "\"}";
    desk.send(again, FilingDesk.PROCEDURE, reuses.formatted("VB") + "," + reuses.formatted("TM"))
        .statusCode(200);
    assertThat(desk.satisfied(again)).containsExactly(true, true, false);
    desk.send(again, FilingDesk.PROCEDURE, reuses.formatted("VB") + "," + reuses.formatted("HD"))
        .statusCode(422)
        .body("reason", equalTo(NEEDS_OWN));
    assertThat(desk.satisfied(again)).containsExactly(true, true, false);
    assertRebuildAgrees();
    service
        .admin()
        .get("/api/v1/reports/kpi766?from=2023-08-01&to=2023-08-31")
        .then()
        .body("indicators.find { it.number == '4.3' }.numerator", equalTo(1));

    desk.procedure(FilingDesk.PROCEDURE, List.of());
    desk.send(
            again,
            FilingDesk.PROCEDURE,
            reuses.formatted("VB") + "," + reuses.formatted("TM") + ",{\"code\":\"HD\"}")
        .statusCode(200);
    assertThat(desk.satisfied(again))
        .as("what was taken before refuses no later message, and counts no more")
        .containsExactly(true, false, false);
  }
}
