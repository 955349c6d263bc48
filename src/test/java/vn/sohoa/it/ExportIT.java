package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents that another system takes over, with their files. */
class ExportIT extends ExportPapers {
  private static final int MANY = 130;

  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private String many = "";

  @BeforeAll
  void exportMany() {
    for (int i = 0; i < MANY; i++) {
      byte[] content = content(i, i == 7 ? 300_000 : 500 + 13 * i);
      desk.document(docCode(i), "export-many", content);
      contents.put("documents/00000/" + docCode(i) + ".original.pdf", content);
    }
    many = desk.ready(kind("export-many"));
  }

  @Test
  void theZipHasAllFilesAndSaysSo() throws IOException {
    RawRequest.Answer answer = desk.zip(many);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).contains("application/zip");
    assertThat(answer.length()).isEqualTo(answer.body().length);
    assertThat(answer.length()).isEqualTo(desk.view(many).getLong("zipSize"));
    Map<String, byte[]> files = unzip(answer.body());
    assertThat(files.keySet().stream().limit(3).toList())
        .containsExactly("manifest.json", "manifest.csv", "SHA256SUMS");
    assertThat(files).hasSize(MANY + 3);
    assertThat(files).containsAllEntriesOf(contents);
    List<String> sums =
        new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    assertThat(sums).hasSize(MANY + 2);
    for (String sum : sums) {
      byte[] content = Objects.requireNonNull(files.get(sum.substring(66)));
      assertThat(sum.substring(0, 66)).isEqualTo(desk.blob(content) + "  ");
    }
    JsonPath manifest =
        JsonPath.from(new String(files.get("manifest.json"), StandardCharsets.UTF_8));
    assertThat(manifest.getString("exportId")).isEqualTo(many);
    assertThat(manifest.getList("items.docCode")).hasSize(MANY).startsWith(docCode(0));
    assertThat(manifest.getList("items.files.flatten().path"))
        .isEqualTo(List.copyOf(contents.keySet()));
    assertThat(new String(files.get("manifest.csv"), StandardCharsets.UTF_8).lines().toList())
        .hasSize(MANY + 1)
        .first()
        .asString()
        .startsWith("position,docCode,version");
  }

  @Test
  void aDownloadGoesOnAnywhere() throws IOException {
    RawRequest.Answer whole = desk.zip(many);
    String tag = whole.header("ETag").orElseThrow();
    int size = whole.body().length;
    var random = new Random(1);

    for (int round = 0; round < 3; round++) {
      var joined = new ByteArrayOutputStream();
      while (joined.size() < size) {
        int last = joined.size() + random.nextInt(size / 4);
        RawRequest.Answer part =
            desk.zip(many, "Range: bytes=%d-%d".formatted(joined.size(), last), "If-Range: " + tag);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.length()).isEqualTo(part.body().length);
        assertThat(part.header("ETag")).contains(tag);
        joined.write(part.body());
      }
      assertThat(joined.toByteArray()).isEqualTo(whole.body());
    }
    for (int at : new int[] {1, size / 2, size - 30, size - 1}) {
      assertThat(desk.zip(many, "Range: bytes=" + at + "-").body())
          .isEqualTo(Arrays.copyOfRange(whole.body(), at, size));
    }
    assertThat(desk.zip(many, "Range: bytes=10-", "If-Range: \"other\"").status()).isEqualTo(200);
    assertThat(desk.zip(many, "Range: bytes=" + size + "-").status()).isEqualTo(416);
    assertThat(desk.zip(many, "If-None-Match: " + tag).status()).isEqualTo(304);
    assertThat(desk.zip(many, "If-Match: \"other\"").status()).isEqualTo(412);
    RawRequest.Answer head = desk.raw("HEAD", many);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.length()).isEqualTo(size);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void theDocumentsGoOnAfterALine() {
    List<String> all = desk.lines(many, 0);

    assertThat(all).hasSize(MANY);
    for (int i = 0; i < MANY; i++) {
      JsonPath line = JsonPath.from(all.get(i));
      assertThat(line.getInt("position")).isEqualTo(i + 1);
      assertThat(line.getString("docCode")).isEqualTo(docCode(i));
      assertThat(line.getString("document.docCode")).isEqualTo(docCode(i));
      assertThat(line.getBoolean("changed")).isFalse();
      assertThat(line.getString("files[0].sha256")).isEqualTo(line.getString("document.sha256"));
    }
    assertThat(desk.lines(many, 77)).isEqualTo(all.subList(77, MANY));
    assertThat(desk.lines(many, MANY)).isEmpty();
    assertThat(JsonPath.from(all.get(0)).getMap("document"))
        .isEqualTo(
            service.with(desk.key()).get("/api/v1/documents/" + docCode(0)).jsonPath().getMap(""));
  }

  @Test
  void theSelectionIsMadeOnce() {
    String first = document(201, "export-once");
    String id = desk.ready(kind("export-once"));
    document(202, "export-once");
    service.execute(
        "UPDATE document SET version = version + 1, state = 'NEEDS_REVIEW' WHERE doc_code = '"
            + first
            + "'");

    List<String> lines = desk.lines(id, 0);

    assertThat(lines).hasSize(1);
    JsonPath line = JsonPath.from(lines.getFirst());
    assertThat(line.getString("docCode")).isEqualTo(first);
    assertThat(line.getBoolean("changed")).isTrue();
    assertThat(line.getString("document.state")).isEqualTo("NEEDS_REVIEW");
    assertThat(desk.view(id).getInt("documents")).isEqualTo(1);
    assertThat(desk.zip(id).status()).isEqualTo(200);
  }

  @Test
  void conditionsAndStatesAreThoseOfLists() {
    String ready = document(210, "export-filter");
    String reviewed = document(211, "export-filter");
    String old = document(212, "export-filter");
    service.execute(
        "UPDATE document SET state = 'NEEDS_REVIEW' WHERE doc_code = '%s'".formatted(reviewed));
    service.execute(
        "UPDATE document SET received_at = '2024-02-03T12:00:00Z', dossier_code = 'H24.95-240203-0001' WHERE doc_code = '%s'"
            .formatted(old));
    Map<String, List<String>> cases =
        Map.of(
            kind("export-filter"),
            List.of(ready, old),
            "{\"states\":[\"READY\",\"NEEDS_REVIEW\"],\"filter\":{\"kind\":\"export-filter\"}}",
            List.of(ready, reviewed, old),
            "{\"filter\":{\"kind\":\"export-filter\",\"receivedFrom\":\"2024-02-03\",\"receivedTo\":\"2024-02-03\"}}",
            List.of(old),
            "{\"filter\":{\"kind\":\"export-filter\",\"updatedSince\":\"2025-01-01T00:00:00+07:00\"}}",
            List.of(ready, old),
            "{\"filter\":{\"dossier\":\"H24.95-240203-0001\"},\"renditions\":[]}",
            List.of(old),
            "{\"filter\":{\"docCodes\":[\"%s\",\"%s\",\"none\"]}}".formatted(ready, reviewed),
            List.of(ready),
            kind("export-nothing"),
            List.of());
    cases.forEach(
        (body, expected) -> {
          String id = desk.ready(body);
          assertThat(
                  desk.lines(id, 0).stream()
                      .map(line -> JsonPath.from(line).getString("docCode"))
                      .toList())
              .as(body)
              .containsExactlyInAnyOrderElementsOf(expected);
          service.with(desk.key()).delete(ExportDesk.EXPORTS + "/" + id).then().statusCode(204);
        });
  }

  @Test
  void theComponentIsThatOfTheLinkIfThereIsOne() throws IOException {
    String declared = document(215, "export-component");
    String linked = document(216, "export-component");
    String code = "H24.95-250415-0790";
    var catalogue = new Catalogue(service);
    catalogue.procedure("1.790790");
    catalogue.dossier(code, "1.790790", "0312687878");
    service.execute(
        """
        UPDATE document SET role = 'COMPONENT', dossier_code = 'H24.95-250415-0791', component_codes = '{GDN}',
          external_id = '=1+' || doc_code
        WHERE doc_code IN ('%2$s', '%3$s');
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        SELECT id, 'LINKED', '%1$s', 1, '[]', '{}', now() FROM document WHERE doc_code = '%3$s'
        """
            .formatted(code, declared, linked));

    Map<String, byte[]> files = unzip(desk.zip(desk.ready(kind("export-component"))).body());

    JsonPath manifest =
        JsonPath.from(new String(files.get("manifest.json"), StandardCharsets.UTF_8));
    assertThat(manifest.getList("items.dossierCode"))
        .isEqualTo(List.of("H24.95-250415-0791", code));
    assertThat(manifest.getList("items.componentCode")).isEqualTo(Arrays.asList("GDN", null));
    assertThat(manifest.getList("items.externalId"))
        .isEqualTo(List.of("=1+" + declared, "=1+" + linked));
    // A spreadsheet would run it
    assertThat(new String(files.get("manifest.csv"), StandardCharsets.UTF_8))
        .contains(",'=1+" + declared + ",")
        .doesNotContain(",=");
  }

  @Test
  void pdfaAndTextAreExportedAndKept() throws IOException {
    String docCode = document(220, "export-renditions");
    byte[] pdfa = content(221, 900);
    service.execute(
        """
        INSERT INTO rendition (document_id, kind, sha256, size)
        SELECT id, 'pdfa', '%2$s', %3$d FROM document WHERE doc_code = '%1$s';
        INSERT INTO page (document_id, number, state, text_source, content_sha256)
        SELECT id, 1, 'READ', 'OCR', '%2$s' FROM document WHERE doc_code = '%1$s';
        INSERT INTO page_text (document_id, number, text)
        SELECT id, 1, 'Quyết định số 87' FROM document WHERE doc_code = '%1$s'
        """
            .formatted(docCode, desk.blob(pdfa), pdfa.length));
    String body =
        "{\"filter\":{\"kind\":\"export-renditions\"},\"renditions\":[\"text\",\"pdfa\",\"original\"]}";
    String id = desk.ready(body);
    byte[] before = desk.zip(id).body();
    String path = "documents/00000/" + docCode + ".";

    Map<String, byte[]> files = unzip(before);
    assertThat(files.get(path + "pdfa.pdf")).isEqualTo(pdfa);
    assertThat(new String(files.get(path + "text.txt"), StandardCharsets.UTF_8))
        .isEqualTo("Quyết định số 87");
    // Read again: the export has what was there
    service.execute(
        """
        UPDATE page_text SET text = 'khác' WHERE document_id = (SELECT id FROM document WHERE doc_code = '%1$s');
        DELETE FROM rendition WHERE document_id = (SELECT id FROM document WHERE doc_code = '%1$s')
        """
            .formatted(docCode));
    assertThat(desk.zip(id).body()).isEqualTo(before);
    assertThat(desk.view(id).getLong("bytes"))
        .isEqualTo(900 + 2_220 + "Quyết định số 87".getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void wrongRequestsAreRefusedInWords() {
    desk.ask("{\"states\":[\"QUARANTINED\"]}")
        .then()
        .statusCode(400)
        .body("errors[0].allowed", contains("READY", "NEEDS_REVIEW"));
    desk.ask("{\"renditions\":[\"source\"]}")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", containsString("/renditions"));
    desk.ask("{\"filter\":{\"state\":\"READY\"}}").then().statusCode(400);
    desk.ask("{\"filter\":{\"docCodes\":[]}}").then().statusCode(400);
    desk.get("/none").then().statusCode(400);
    desk.get("/00000000-0000-4000-8000-000000000000").then().statusCode(404);
    desk.get("/" + many + "/documents?after=-1").then().statusCode(400);
    desk.get("/" + many + "/documents?after=x").then().statusCode(400);
  }
}
