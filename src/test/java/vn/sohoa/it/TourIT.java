package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Main use case: a scan becomes a linked, queryable record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourIT {
  private static final String DOSSIER = "H24.99-250415-0001";

  // Not the shared service, where the same sample exists and this one would be a duplicate
  private final RunningService service = RunningService.start("tour", Map.of());
  private final Scans scans = new Scans(service);
  private final Catalogue catalogue = new Catalogue(service);
  private Path scan = Path.of("");
  private String docCode = "";
  private JsonPath document = JsonPath.from("{}");
  private int before;

  @BeforeAll
  void sendOneScan(@TempDir Path folder) throws IOException {
    scan = folder.resolve("quyết định.pdf");
    SampleScan.of(SamplePaper.decision()).write(scan);
    catalogue.procedure("1.009645");
    catalogue.dossier(DOSSIER, "1.009645", "0100112437");
    before = catalogue.coverage(DOSSIER).getInt("satisfied");
    docCode = scans.accept(scan, Scans.metadata(Optional.of(DOSSIER), Optional.of("VB")));
    document = scans.awaitFinal(docCode);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void readsTheFieldsExactlyAndSaysWhere() {
    assertThat(Scans.value(document, "typeName")).isEqualTo("Quyết định");
    assertThat(Scans.value(document, "codeNumber")).isEqualTo("1178");
    assertThat(Scans.value(document, "codeNotation")).isEqualTo("QĐ-BQL");
    assertThat(Scans.value(document, "issuedDate")).isEqualTo("2025-04-15");
    assertThat(Scans.value(document, "issuedPlace")).isEqualTo("Hải Phòng");
    assertThat(Scans.value(document, "organName"))
        .isEqualTo("UBND THÀNH PHỐ HẢI PHÒNG BAN QUẢN LÝ KHU KINH TẾ");
    assertThat(Scans.value(document, "subject"))
        .isEqualTo(
            "Về việc kiểm tra tiến độ thực hiện dự án Nhà máy sản xuất linh kiện Thử Nghiệm");
    assertThat(document.getList("fields.box", List.class)).allMatch(box -> box.size() == 4);
  }

  @Test
  void placesTheNumberInTheUpperLeftOfThePage() {
    float x = document.getFloat("fields.find { it.name == 'codeNumber' }.box[0]");
    float y = document.getFloat("fields.find { it.name == 'codeNumber' }.box[1]");

    assertThat(x).isBetween(85f, 250f);
    assertThat(y).isBetween(85f, 150f);
  }

  @Test
  void linksItAndCountsItTowardsTheDossier() {
    assertThat(document.getString("state")).isEqualTo("READY");
    assertThat(document.getString("link.decision")).isEqualTo("linked");
    assertThat(document.getString("link.dossierCode")).isEqualTo(DOSSIER);
    assertThat(document.getString("link.componentCode")).isEqualTo("VB");
    assertThat(before).isZero();
    assertThat(catalogue.coverage(DOSSIER).getInt("satisfied")).isEqualTo(1);
    assertThat(catalogue.coverage(DOSSIER).getInt("required")).isEqualTo(2);
  }

  @Test
  void reportsProgressUpToTheEnd() {
    service
        .admin()
        .get("/api/v1/documents/" + docCode + "/events")
        .then()
        .statusCode(200)
        .contentType("text/event-stream");
    assertThat(document.getInt("progress.percent")).isEqualTo(100);
    assertThat(document.getInt("progress.pagesDone")).isEqualTo(1);
  }

  @Test
  void givesTheOriginalBackBitForBit() throws IOException {
    byte[] bytes =
        service
            .admin()
            .get("/api/v1/documents/download/" + docCode)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    assertThat(bytes).isEqualTo(Files.readAllBytes(scan));
  }

  @Test
  void answersRangesAndKnownTags() throws IOException {
    byte[] all = Files.readAllBytes(scan);
    String path = "/api/v1/documents/download/" + docCode;

    byte[] part =
        service
            .admin()
            .header("Range", "bytes=100-199")
            .get(path)
            .then()
            .statusCode(206)
            .extract()
            .asByteArray();
    String tag = service.admin().get(path).header("ETag");

    assertThat(part).isEqualTo(java.util.Arrays.copyOfRange(all, 100, 200));
    service.admin().header("If-None-Match", tag).get(path).then().statusCode(304);
    service.admin().header("Range", "bytes=" + all.length + "-").get(path).then().statusCode(416);
  }

  @Test
  void makesASearchablePdf() throws IOException {
    byte[] pdf =
        service
            .admin()
            .get("/api/v1/documents/download/" + docCode + "?rendition=pdfa")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    try (PDDocument opened = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(opened)).contains("Độc lập - Tự do - Hạnh phúc");
    }
  }

  @Test
  void givesTheText() {
    service
        .admin()
        .get("/api/v1/documents/download/" + docCode + "?rendition=text")
        .then()
        .statusCode(200)
        .body(org.hamcrest.Matchers.containsString("QUYẾT ĐỊNH"));
  }

  @Test
  void isFoundByWhatItSaysWithAndWithoutMarks() {
    for (String query :
        new String[] {
          "q=kiểm tra tiến độ",
          "q=kiem tra tien do",
          "number=1178/QĐ-BQL",
          "number=01178",
          "issuer=khu kinh te",
          "issuer=Ban Quản lí",
          "q=ban quản lí khu kinh tế",
          "kind=quyet dinh",
          "dossier=" + DOSSIER,
          "applicant=0100112437",
          "applicant=cong ty tnhh thu nghiem",
          "issuedFrom=2025-04-15&issuedTo=2025-04-15",
          "state=READY"
        }) {
      service
          .admin()
          .get("/api/v1/documents?" + query)
          .then()
          .statusCode(200)
          .body("items.docCode", hasItem(docCode));
    }
  }

  @Test
  void isNotFoundByWhatItDoesNotSay() {
    for (String query :
        new String[] {
          "q=khongcotrongvanban", "number=1179", "issuedFrom=2025-04-16", "state=FAILED"
        }) {
      service
          .admin()
          .get("/api/v1/documents?" + query)
          .then()
          .statusCode(200)
          .body("items.docCode", org.hamcrest.Matchers.not(hasItem(docCode)));
    }
  }

  @Test
  void isListedWithItsDossier() {
    service
        .admin()
        .get("/api/v1/dossiers/" + DOSSIER + "/documents")
        .then()
        .statusCode(200)
        .body("items.docCode", hasItem(docCode));
  }

  @Test
  void showsTheWordsOfAPage() {
    service
        .admin()
        .get("/api/v1/documents/" + docCode + "/pages/1")
        .then()
        .statusCode(200)
        .body("words.text", hasItems("QUYẾT", "1178/QĐ-BQL"))
        .body("words[0].box", hasSize(4));
    service.admin().get("/api/v1/documents/" + docCode + "/pages/2").then().statusCode(404);
  }

  @Test
  void leavesAnAuditEntryForEveryWrite() {
    service
        .admin()
        .get("/api/v1/audit?subject=" + docCode)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("document.import"));
    service
        .admin()
        .get("/api/v1/audit?subject=" + DOSSIER)
        .then()
        .body("items.action", hasItem("dossier.put"));
  }

  @Test
  void runsAgainWithTheSameResult(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("again.png");
    SampleScan.of(SamplePaper.decision()).write(file);
    String again = scans.accept(file);
    JsonPath first = scans.awaitFinal(again);

    service
        .admin()
        .post("/api/v1/documents/" + again + "/reprocess?from=PAGES")
        .then()
        .statusCode(202);

    JsonPath second = scans.awaitFinal(again);
    assertThat(second.getString("finishedAt")).isNotEqualTo(first.getString("finishedAt"));
    assertThat(second.getList("fields")).isEqualTo(first.getList("fields"));
    service
        .admin()
        .post("/api/v1/documents/" + again + "/reprocess?from=DONE")
        .then()
        .statusCode(400);
  }

  @Test
  void takesTheSameProcedureWithItsPapersInAnotherOrder() {
    String paper = "{\"code\":\"%s\",\"name\":\"Giấy tờ\"}";
    for (String order : new String[] {"ABC", "BAC", "CB", "B", "ABCD"}) {
      String papers =
          order
              .chars()
              .mapToObj(code -> paper.formatted((char) code))
              .collect(java.util.stream.Collectors.joining(","));
      service
          .admin()
          .contentType(io.restassured.http.ContentType.JSON)
          .body(
              "{\"name\":\"Thủ tục\",\"returnsPaperResult\":false,\"components\":[" + papers + "]}")
          .put("/api/v1/procedures/1.009659")
          .then()
          .statusCode(200)
          .body("components.code.join('')", equalTo(order));
    }
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    service
        .admin()
        .get("/api/v1/documents?state=foo")
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"));
    service.admin().get("/api/v1/documents?issuedFrom=15/4/2025").then().statusCode(400);
    service
        .admin()
        .get("/api/v1/documents?cursor=none")
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_CURSOR"));
  }

  @Test
  void pagesItsListsByCursor() {
    JsonPath first =
        service
            .admin()
            .get("/api/v1/audit?limit=1")
            .then()
            .body("items", hasSize(1))
            .extract()
            .jsonPath();

    service
        .admin()
        .get("/api/v1/audit?limit=1&cursor=" + first.getString("next"))
        .then()
        .body("items[0].id", equalTo(first.getInt("items[0].id") + 1));
    service.admin().get("/api/v1/audit?limit=0").then().statusCode(400);
    service
        .admin()
        .get("/api/v1/audit?cursor=abc")
        .then()
        .statusCode(400)
        .body("reason", equalTo("INVALID_CURSOR"));
  }
}
