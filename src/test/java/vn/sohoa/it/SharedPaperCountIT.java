package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that serve several components: counts, repeated messages and imported catalogues. */
@Tag("slow")
class SharedPaperCountIT {
  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final FilingDesk desk = new FilingDesk(service);

  @Test
  void thePagesOfASharedPaperAreCountedOnce(@TempDir Path folder) throws IOException {
    String dossier = "H24.97-230901-0001";
    desk.procedure(FilingDesk.PROCEDURE, List.of("TM"));
    String pages = "{\"code\":\"VB\",\"declaredPages\":%d},{\"code\":\"TM\",\"declaredPages\":%d}";
    desk.send(dossier, FilingDesk.PROCEDURE, pages.formatted(1, 1)).statusCode(200);
    String docCode = desk.scan(folder, 2, dossier, FilingDesk.serving("VB", "TM"));
    assertThat(mismatches(docCode)).as("one page each").isEmpty();

    desk.send(dossier, FilingDesk.PROCEDURE, pages.formatted(2, 1)).statusCode(200);
    assertThat(mismatchesAnew(docCode)).containsExactly("3 ≠ 2");

    desk.send(dossier, FilingDesk.PROCEDURE, pages.formatted(2, 2)).statusCode(200);
    assertThat(mismatchesAnew(docCode)).as("both pages under each component").isEmpty();

    desk.send(dossier, FilingDesk.PROCEDURE, pages.formatted(1, 5)).statusCode(200);
    assertThat(mismatchesAnew(docCode)).containsExactly("6 ≠ 2");
    assertThat(desk.decide(docCode, FilingDesk.to(dossier, "VB")).statusCode()).isEqualTo(200);
    assertThat(mismatches(docCode))
        .as("a person's decision is counted too")
        .containsExactly("1 ≠ 2");
  }

  @Test
  void aNewCountOfTheDeskIsComparedAtOnce(@TempDir Path folder) throws IOException {
    String dossier = "H24.97-230902-0001";
    String pages = "{\"code\":\"VB\",\"declaredPages\":%d}";
    desk.procedure(FilingDesk.PROCEDURE, List.of("TM"));
    desk.send(dossier, FilingDesk.PROCEDURE, pages.formatted(2)).statusCode(200);
    String docCode = desk.scan(folder, 2, dossier, FilingDesk.serving("VB"));
    assertThat(mismatches(docCode)).isEmpty();

    desk.send(dossier, FilingDesk.PROCEDURE, pages.formatted(5)).statusCode(200);

    scans.awaitSoon(docCode, document -> mismatches(document).equals(List.of("5 ≠ 2")));
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(scans.get(docCode).getString("link.decision")).isEqualTo("linked");
  }

  @Test
  void aPaperInTwoScansIsWholeWithTheSecond(@TempDir Path folder) throws IOException {
    String dossier = "H24.97-230903-0001";
    desk.procedure(FilingDesk.PROCEDURE, List.of("TM"));
    desk.send(dossier, FilingDesk.PROCEDURE, "{\"code\":\"VB\",\"declaredPages\":3}")
        .statusCode(200);
    String first = desk.scan(folder, 2, dossier, FilingDesk.serving("VB"));
    assertThat(mismatches(first)).containsExactly("3 ≠ 2");

    String second = desk.scan(folder, 1, dossier, FilingDesk.serving("VB"));

    assertThat(mismatches(second)).isEmpty();
    scans.awaitSoon(first, document -> mismatches(document).isEmpty());

    assertThat(desk.decide(second, FilingDesk.to(dossier, "TM")).statusCode()).isEqualTo(200);
    scans.awaitSoon(first, document -> mismatches(document).equals(List.of("3 ≠ 2")));
  }

  @Test
  void twoPapersOfTheSameComponentsComeToRest(@TempDir Path folder) throws Exception {
    String dossier = "H24.97-230904-0001";
    desk.procedure(FilingDesk.PROCEDURE, List.of("TM"));
    desk.send(dossier, FilingDesk.PROCEDURE, "{\"code\":\"VB\",\"declaredPages\":2}")
        .statusCode(200);
    String first = desk.scan(folder, 1, dossier, FilingDesk.serving("VB", "TM"));
    desk.scan(folder, 1, dossier, FilingDesk.serving("VB", "TM"));
    scans.awaitSoon(first, document -> mismatches(document).isEmpty());

    Thread.sleep(2_000); // long enough for some steps, if relinking did not end
    String version = version(first);
    Thread.sleep(2_000);

    assertThat(version(first)).isEqualTo(version);
  }

  private String version(String docCode) {
    return service.admin().get("/api/v1/documents/" + docCode).header("ETag");
  }

  private List<String> mismatches(String docCode) {
    return mismatches(scans.get(docCode));
  }

  private static List<String> mismatches(JsonPath document) {
    return Scans.details(document, "PAGE_COUNT_MISMATCH");
  }

  private List<String> mismatchesAnew(String docCode) {
    desk.linkAgain(docCode);
    return mismatches(docCode);
  }

  @Test
  void aRepeatedDeliveryMakesNothingTwice(@TempDir Path folder) throws IOException {
    String dossier = "H24.97-231001-0001";
    desk.dossier(dossier);
    Path file = FilingDesk.file(folder, 1);
    String key = UUID.randomUUID().toString();
    String first =
        deliver(key, file, FilingDesk.metadata(dossier, FilingDesk.serving("VB", "TM")))
            .path("docCode");
    scans.awaitFinal(first);

    Response again =
        deliver(key, file, FilingDesk.metadata(dossier, FilingDesk.serving("VB", "TM")));
    Response other = deliver(key, file, FilingDesk.metadata(dossier, FilingDesk.serving("VB")));

    assertThat(again.<String>path("docCode")).isEqualTo(first);
    assertThat(other.jsonPath().getString("reason")).isEqualTo("IDEMPOTENCY_CONFLICT");
    service
        .admin()
        .get("/api/v1/dossiers/" + dossier + "/documents")
        .then()
        .body("items", hasSize(1));
    assertThat(desk.satisfied(dossier)).containsExactly(true, true, false);
  }

  private Response deliver(String key, Path file, String metadata) {
    return service
        .admin()
        .header("Idempotency-Key", key)
        .multiPart("metadata", metadata, "application/json")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import");
  }

  @Test
  void anImportedCatalogueTellsWhatMayBeFiledTogether() {
    String table =
        """
        procedureCode,procedureName,returnsPaperResult,componentCode,componentName,%s
        1.009913,Thử,không,A,Đơn,
        1.009913,,,B,Bản thuyết minh,có
        1.009913,,,C,Hợp đồng,không
        """;
    for (String head : List.of("Nộp chung", "coveredByOther")) {
      importCatalogue(table.formatted(head)).statusCode(200);
      service
          .admin()
          .get("/api/v1/procedures/1.009913")
          .then()
          .body("components.coveredByOther", contains(false, true, false));
    }
    importCatalogue(table.formatted("Nộp chung").replace("có\n", "có lẽ\n"))
        .statusCode(422)
        .body("errors.pointer", contains("/rows/3/coveredByOther"));
  }

  private ValidatableResponse importCatalogue(String csv) {
    return service
        .admin()
        .contentType("text/csv; charset=utf-8")
        .body(csv)
        .post("/api/v1/procedures:import")
        .then();
  }
}
