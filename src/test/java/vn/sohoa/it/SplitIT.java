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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.engine.DamagedPdfs;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.pdf.PageCopy;

/** Papers in one file become documents of their own, and papers in several files become one. */
@Tag("slow")
class SplitIT {
  private static final String PROCEDURE = "1.009772";
  private static final Limits LIMITS = new Limits(100, 100_000_000, 300);

  private final RunningService service = SharedService.get();
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);
  private @TempDir Path folder = Path.of("");

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  private Path paper(String number) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    SampleScan.of(SamplePaper.decision().numbered(number, "QĐ-BQL", LocalDate.of(2025, 6, 12)))
        .write(file);
    return file;
  }

  /** Puts papers of one page each into one file. */
  private Path stack(Path... papers) throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    var parts = new ArrayList<EngineRequest.PagesOfFile>();
    for (Path paper : papers) {
      parts.add(new EngineRequest.PagesOfFile(paper, MediaType.PDF, List.of(1), List.of()));
    }
    PageCopy.write(new EngineRequest.CopyPages(parts, file, LIMITS));
    return file;
  }

  private Response split(RequestSpecification as, String docCode, String parts) {
    return as.contentType(ContentType.JSON)
        .body(
            "{\"docCode\":\"%s\",\"parts\":%s,\"reason\":\"hai văn bản\"}"
                .formatted(docCode, parts))
        .post("/api/v1/documents:split");
  }

  private Response join(String... docCodes) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            "{\"docCodes\":[\"%s\"],\"reason\":\"một văn bản\"}"
                .formatted(String.join("\",\"", docCodes)))
        .post("/api/v1/documents:join");
  }

  private String newKey(String role) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"split\",\"role\":\"" + role + "\"}")
        .post("/api/v1/keys")
        .jsonPath()
        .getString("key");
  }

  private static void assertRefused(Response response, int status, String reason) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("reason")).isEqualTo(reason);
  }

  private String accepted(Path file, Optional<String> dossier) {
    String docCode =
        Scans.ofNewStation(service).accept(file, Scans.metadata(dossier, Optional.empty()));
    scans.awaitFinal(docCode);
    return docCode;
  }

  private byte[] download(RequestSpecification as, String docCode, String rendition) {
    return as.get("/api/v1/documents/download/" + docCode + "?rendition=" + rendition)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  @Test
  void thePapersOfAFileBecomeDocuments() throws IOException {
    // Given
    String dossier = "H24.99-250612-0001";
    catalogue.dossier(dossier, PROCEDURE, "0312687878");
    Path file = stack(paper("5101"), paper("5102"));
    String whole = accepted(file, Optional.of(dossier));

    // When
    Response answer =
        split(
            service.admin(),
            whole,
            "[{\"pages\":[2],\"kind\":\"quyet-dinh\",\"componentCode\":\"VB\"},{\"pages\":[1],\"role\":\"result\"}]");

    // Then
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    List<String> made = answer.jsonPath().getList("docCodes");
    assertThat(made).hasSize(2);
    assertThat(made.getFirst()).contains("_QĐ_");
    JsonPath first = scans.awaitFinal(made.getFirst());
    JsonPath second = scans.awaitFinal(made.getLast());
    assertThat(Scans.value(first, "codeNumber")).isEqualTo("5102");
    assertThat(Scans.value(second, "codeNumber")).isEqualTo("5101");
    assertThat(first.getInt("pageCount")).isEqualTo(1);
    assertThat(first.getString("madeFrom[0].docCode")).isEqualTo(whole);
    assertThat(first.getList("madeFrom[0].pages", Integer.class)).containsExactly(2);
    assertThat(first.getString("link.dossierCode")).isEqualTo(dossier);
    assertThat(second.getString("declared.role")).isEqualTo("result");
    JsonPath source = scans.get(whole);
    assertThat(source.getString("state")).isEqualTo("WITHDRAWN");
    assertThat(source.getList("madeInto", String.class)).containsExactlyInAnyOrderElementsOf(made);
    assertThat(catalogue.coverage(dossier).getInt("satisfied")).isEqualTo(2);
    String clerk = newKey("CLERK");
    assertThat(download(service.with(clerk), made.getFirst(), "source"))
        .isEqualTo(Files.readAllBytes(file));
    assertThat(download(service.with(clerk), made.getFirst(), "original"))
        .hasSizeLessThan((int) Files.size(file));
    service
        .admin()
        .get("/api/v1/documents/download/" + whole + "?rendition=source")
        .then()
        .statusCode(404);
    assertRefused(split(service.admin(), whole, "[{\"pages\":[1]}]"), 409, "CONFLICT");
    assertRefused(undo(whole, "SPLIT"), 409, "DECISION_FINAL");
  }

  /** Tries to undo the decision of a kind that the history tells. */
  private Response undo(String docCode, String kind) {
    String decision =
        service
            .admin()
            .get("/api/v1/documents/" + docCode + "/history")
            .jsonPath()
            .getString("items.find { it.kind == '" + kind + "' }.decision");
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"nhầm\"}")
        .post("/api/v1/documents/" + docCode + "/decisions/" + decision + "/undo");
  }

  @Test
  void aWrongSplitChangesNothing() throws IOException {
    String whole = accepted(stack(paper("5103"), paper("5104")), Optional.empty());

    Response noPage = split(service.admin(), whole, "[{\"pages\":[1]},{\"pages\":[2,3]}]");
    assertRefused(noPage, 422, "UNPROCESSABLE");
    assertThat(noPage.jsonPath().getString("errors[0].pointer")).isEqualTo("/parts/1/pages/1");
    assertRefused(
        split(service.admin(), whole, "[{\"pages\":[1]},{\"pages\":[1]}]"), 422, "UNPROCESSABLE");
    Response noKind = split(service.admin(), whole, "[{\"pages\":[1],\"kind\":\"quyet-din\"}]");
    assertRefused(noKind, 422, "UNPROCESSABLE");
    assertThat(noKind.jsonPath().getString("errors[0].nearest")).isEqualTo("quyet-dinh");
    assertRefused(split(service.admin(), whole, "[]"), 400, "INVALID_REQUEST");
    assertRefused(split(service.admin(), whole, "[{\"pages\":[]}]"), 400, "INVALID_REQUEST");
    assertRefused(
        split(service.admin(), whole, "[{\"pages\":[1],\"turn\":90}]"), 400, "INVALID_REQUEST");
    assertRefused(
        split(service.with(newKey("STATION")), whole, "[{\"pages\":[1]}]"), 403, "FORBIDDEN");
    assertRefused(
        split(service.admin(), "H24.99_TL_999998_V1", "[{\"pages\":[1]}]"), 404, "NOT_FOUND");
    assertRefused(join(whole, whole), 422, "UNPROCESSABLE");
    assertThat(scans.get(whole).getString("state")).isNotEqualTo("WITHDRAWN");
    assertThat(scans.get(whole).getList("madeInto")).isEmpty();
  }

  @Test
  void whatIsSignedIsNotCut() throws IOException {
    String docCode = accepted(stack(paper("5111"), paper("5112")), Optional.empty());
    service.execute("UPDATE document SET signed = true WHERE doc_code = '" + docCode + "'");

    assertRefused(split(service.admin(), docCode, "[{\"pages\":[1]}]"), 409, "PAGES_NOT_COPIED");
    assertRefused(
        arrange(docCode, "*", "[{\"page\":2},{\"page\":1}]", "[]"), 409, "PAGES_NOT_COPIED");
    assertThat(scans.get(docCode).getString("state")).isNotEqualTo("WITHDRAWN");
  }

  @Test
  void pagesAreBroughtIntoOrderInANewVersion() throws IOException {
    // Given
    String first = accepted(stack(paper("5108"), paper("5109"), paper("5110")), Optional.empty());
    String etag = service.admin().get("/api/v1/documents/" + first).header("ETag");
    assertRefused(arrange(first, "*", "[{\"page\":3},{\"page\":1}]", "[]"), 422, "UNPROCESSABLE");
    assertRefused(
        arrange(first, "*", "[{\"page\":3},{\"page\":1}]", "[2,1]"), 422, "UNPROCESSABLE");
    assertRefused(
        arrange(first, "*", "[{\"page\":3,\"turn\":45}]", "[1,2]"), 400, "INVALID_REQUEST");
    assertRefused(arrange(first, "\"0.0\"", "[{\"page\":3}]", "[1,2]"), 412, "PRECONDITION_FAILED");

    // When
    Response answer = arrange(first, etag, "[{\"page\":3,\"turn\":180},{\"page\":1}]", "[2]");

    // Then
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    String second = first.replace("_V1", "_V2");
    assertThat(answer.jsonPath().getString("docCode")).isEqualTo(second);
    JsonPath read = scans.awaitFinal(second);
    assertThat(read.getInt("pageCount")).isEqualTo(2);
    assertThat(Scans.value(read, "codeNumber")).isEqualTo("5110");
    assertThat(read.getInt("pages[0].scan.quality.turnedDegrees")).isEqualTo(180);
    assertThat(read.getList("madeFrom[0].pages", Integer.class)).containsExactly(3, 1);
    assertThat(scans.get(first).getString("replacedBy")).isEqualTo(second);
    assertThat(scans.get(first).getInt("pageCount")).isEqualTo(3);
    assertRefused(undo(first, "PAGES"), 409, "DECISION_FINAL");
  }

  private Response arrange(String docCode, String ifMatch, String pages, String omit) {
    return service
        .admin()
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body("{\"pages\":%s,\"omit\":%s,\"reason\":\"sai thứ tự\"}".formatted(pages, omit))
        .patch("/api/v1/documents/" + docCode + "/pages");
  }

  @Test
  void severalFilesBecomeOneDocument() throws IOException {
    // Given
    String first = accepted(paper("5106"), Optional.empty());
    String second = accepted(paper("5107"), Optional.empty());

    // When
    Response answer = join(second, first);

    // Then
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    JsonPath joined = scans.awaitFinal(answer.jsonPath().getString("docCodes[0]"));
    assertThat(joined.getInt("pageCount")).isEqualTo(2);
    assertThat(Scans.value(joined, "codeNumber")).isEqualTo("5107");
    assertThat(joined.getList("madeFrom.docCode", String.class)).containsExactly(second, first);
    assertThat(scans.get(first).getString("state")).isEqualTo("WITHDRAWN");
    assertThat(scans.get(second).getString("state")).isEqualTo("WITHDRAWN");
  }

  @Test
  void aSecretPageClosesSourceAndParts() throws IOException {
    // Given a file whose stamp an admin took for none
    byte[] pdf = DamagedPdfs.of(3).upsideDown(2, List.of("TOI MAT", "Bao cao cua don vi")).sound();
    String whole = accepted(Files.write(folder.resolve("secret.pdf"), pdf), Optional.empty());
    assertThat(scans.get(whole).getString("state")).isEqualTo("QUARANTINED");
    service.admin().post("/api/v1/documents/" + whole + "/release").then().statusCode(202);
    assertThat(scans.awaitFinal(whole).getString("state")).isNotEqualTo("QUARANTINED");

    // When
    Response answer =
        split(service.admin(), whole, "[{\"pages\":[1]},{\"pages\":[2]},{\"pages\":[3]}]");

    // Then
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    List<String> made = answer.jsonPath().getList("docCodes");
    for (String docCode : made) {
      scans.await(
          docCode,
          Duration.ofMinutes(3),
          document -> "QUARANTINED".equals(document.getString("state")));
    }
    assertThat(scans.get(whole).getString("state")).isEqualTo("QUARANTINED");
    RequestSpecification clerk = service.with(newKey("CLERK"));
    clerk.get("/api/v1/documents/" + whole).then().statusCode(404);
    service
        .with(newKey("CLERK"))
        .get("/api/v1/documents/download/" + made.getFirst() + "?rendition=source")
        .then()
        .statusCode(404);

    // And the source is released after its parts, and stays withdrawn
    assertRefused(service.admin().post("/api/v1/documents/" + whole + "/release"), 409, "CONFLICT");
    for (String docCode : made) {
      service.admin().post("/api/v1/documents/" + docCode + "/release").then().statusCode(202);
    }
    service.admin().post("/api/v1/documents/" + whole + "/release").then().statusCode(202);
    assertThat(scans.get(whole).getString("state")).isEqualTo("WITHDRAWN");
  }
}
