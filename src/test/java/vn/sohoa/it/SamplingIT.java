package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Samples: a blind second reading, a third one that decides, and a verdict. */
class SamplingIT {
  private static final String PROCEDURE = "1.009832";

  private final RunningService service = SharedService.get();
  private final Catalogue catalogue = new Catalogue(service);
  private final QueueDesk desk = new QueueDesk(service);
  private String lan = "";
  private String minh = "";
  private String hoa = "";

  @BeforeEach
  void employReviewers() {
    catalogue.procedure(PROCEDURE);
    lan = desk.key("REVIEWER", "Lan").getString("key");
    minh = desk.key("REVIEWER", "Minh").getString("key");
    hoa = desk.key("REVIEWER", "Hoa").getString("key");
  }

  /** Stores a document that went through, with a number, of a kind that only this test has. */
  private void ready(String docCode, String kind, String number) {
    desk.document(docCode, "none", 90, "LOW_CONFIDENCE");
    service.execute(
        """
        DELETE FROM finding WHERE document_id = (SELECT id FROM document WHERE doc_code = '%1$s');
        UPDATE document SET state = 'READY', kind = '%3$s', dossier_code = NULL, component_codes = '{}' WHERE doc_code = '%1$s';
        INSERT INTO field (document_id, name, clean, confidence, page, rule)
        SELECT id, 'codeNumber', '%2$s', 0.99, 1, 'header.number' FROM document WHERE doc_code = '%1$s'
        """
            .formatted(docCode, number, kind));
  }

  private Response plan(String body) {
    return service
        .with(lan)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/sampling/plans");
  }

  private static String body(String kind, String more) {
    return "{\"name\":\"Lô thử\",\"lot\":{\"kind\":\"%s\"},\"fields\":[\"codeNumber\",\"issuedDate\"]%s}"
        .formatted(kind, more);
  }

  private Response next(String key, String sample) {
    return service.with(key).post("/api/v1/sampling/" + sample + "/next");
  }

  private Response read(String key, String sample, String docCode, String body) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/sampling/" + sample + "/readings/" + docCode);
  }

  private static String reading(String number) {
    return "{\"fields\":[{\"name\":\"codeNumber\",\"value\":\"%s\"},{\"name\":\"issuedDate\",\"absent\":true}]}"
        .formatted(number);
  }

  @Test
  void whatDiffersIsDecidedByAThirdPerson() {
    String kind = "sampled-1";
    for (int i = 1; i <= 4; i++) {
      ready("H24.95_TL_00020" + i + "_V1", kind, "1" + i);
    }

    Response made = plan(body(kind, ",\"share\":1,\"linesPerDocument\":0,\"strata\":[\"KIND\"]"));

    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    made.then()
        .body("lotSize", equalTo(4))
        .body("sampleSize", equalTo(4))
        .body("awaitsSecond", equalTo(4))
        .body("values.share", nullValue())
        .body("target", equalTo(0.98f))
        .body("verdict", nullValue());
    String sample = made.path("id");

    String third = "";
    for (int i = 0; i < 4; i++) {
      Response task = next(minh, sample);
      task.then()
          .statusCode(200)
          .body("round", equalTo("SECOND"))
          .body("fields.name", contains("codeNumber", "issuedDate"))
          .body("fields.choices", contains(List.of(), List.of()));
      String docCode = task.path("docCode");
      assertThat(next(minh, sample).<String>path("docCode")).as("same again").isEqualTo(docCode);
      String number = "1" + docCode.charAt(15);
      boolean isMisread = number.equals("13");
      Response done = read(minh, sample, docCode, reading(isMisread ? "18" : number));
      done.then().statusCode(200).body("round", equalTo(isMisread ? "THIRD" : "DONE"));
      third = isMisread ? docCode : third;
    }
    next(minh, sample).then().statusCode(204);

    Response task = next(hoa, sample);

    task.then()
        .statusCode(200)
        .body("docCode", equalTo(third))
        .body("round", equalTo("THIRD"))
        .body("fields.name", contains("codeNumber"))
        .body("fields[0].choices", contains("13", "18"));
    read(hoa, sample, third, "{\"fields\":[{\"name\":\"codeNumber\",\"value\":\"018\"}]}")
        .then()
        .statusCode(200)
        .body("round", equalTo("DONE"))
        .body("verdict", equalTo("RETURNED"));
    service
        .with(lan)
        .get("/api/v1/sampling/" + sample)
        .then()
        .statusCode(200)
        .body("done", equalTo(4))
        .body("values.correct", equalTo(7))
        .body("values.total", equalTo(8))
        .body("byField.find { it.name == 'codeNumber' }.accuracy.correct", equalTo(3))
        .body("byField.find { it.name == 'codeNumber' }.accuracy.low", notNullValue())
        .body("byStratum.name", contains(kind))
        .body("verdict", equalTo("RETURNED"));
  }

  @Test
  void nobodyReadsWhatTheyDecided() {
    String kind = "sampled-2";
    String docCode = "H24.95_TL_000211_V1";
    ready(docCode, kind, "11");
    String minhsId = service.with(minh).get("/api/v1/me").path("id");
    service.execute(
        """
        INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
        SELECT gen_random_uuid(), id, 'FIELD', 'codeNumber', '%s', now() FROM document WHERE doc_code = '%s'
        """
            .formatted(minhsId, docCode));
    String sample = plan(body(kind, ",\"count\":10,\"linesPerDocument\":0")).path("id");

    next(minh, sample).then().statusCode(204);
    read(minh, sample, docCode, reading("11")).then().statusCode(409);
    next(lan, sample).then().statusCode(200).body("docCode", equalTo(docCode));
    read(hoa, sample, docCode, reading("11")).then().statusCode(409);
    read(lan, sample, docCode, reading("11"))
        .then()
        .statusCode(200)
        .body("verdict", equalTo("ACCEPTED"));
    read(lan, sample, docCode, reading("11")).then().statusCode(409);
  }

  @Test
  void aWithdrawnDocumentIsLeftOut() {
    String kind = "sampled-3";
    ready("H24.95_TL_000221_V1", kind, "11");
    ready("H24.95_TL_000222_V1", kind, "12");
    String sample = plan(body(kind, ",\"share\":1,\"linesPerDocument\":0")).path("id");
    String first = next(minh, sample).path("docCode");
    read(minh, sample, first, reading("1" + first.charAt(15))).then().statusCode(200);
    String other = first.contains("221") ? "H24.95_TL_000222_V1" : "H24.95_TL_000221_V1";

    service.execute("UPDATE document SET state = 'PROCESSING' WHERE doc_code = '" + other + "'");

    next(minh, sample).then().statusCode(204);
    service
        .with(minh)
        .get("/api/v1/sampling/" + sample)
        .then()
        .body("unavailable", equalTo(1))
        .body("verdict", equalTo("ACCEPTED"));
    service.execute("UPDATE document SET state = 'READY' WHERE doc_code = '" + other + "'");
  }

  @Test
  void theCharactersOfLinesAreMeasured(@TempDir Path folder) throws IOException {
    String dossier = "H24.95-220416-0004";
    catalogue.dossier(dossier, PROCEDURE, "0312687878");
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision().filedIn(dossier)).write(file);
    Scans scans = new Scans(service);
    String docCode = scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    assertThat(scans.awaitFinal(docCode).getString("link.dossierCode")).isEqualTo(dossier);
    service.execute("UPDATE document SET state = 'READY' WHERE doc_code = '" + docCode + "'");
    String sample =
        plan(body(dossier, ",\"count\":1,\"linesPerDocument\":3,\"target\":0")
                .replace("kind", "dossier"))
            .path("id");

    JsonPath task = next(minh, sample).then().statusCode(200).extract().jsonPath();

    List<Map<String, Object>> lines = task.getList("lines");
    assertThat(lines).hasSize(3);
    Map<Float, String> texts = texts(docCode);
    String typed =
        lines.stream()
            .map(
                line ->
                    "{\"number\":%s,\"text\":\"%s\"}"
                        .formatted(line.get("number"), text(texts, line)))
            .collect(Collectors.joining(","));
    String fields = reading("1").replace("}]}", "}]");
    read(minh, sample, docCode, fields + "}").then().statusCode(422);
    read(minh, sample, docCode, fields + ",\"lines\":[" + typed + "]}").then().statusCode(200);
    service
        .with(minh)
        .get("/api/v1/sampling/" + sample)
        .then()
        .body("characters.share", equalTo(1.0f))
        .body(
            "characters.total",
            equalTo(lines.stream().mapToInt(line -> text(texts, line).length()).sum()));
  }

  private static float top(Map<String, Object> placed) {
    List<?> box = (List<?>) Objects.requireNonNull(placed.get("box"));
    return ((Number) box.get(1)).floatValue();
  }

  private static String text(Map<Float, String> texts, Map<String, Object> line) {
    return texts.entrySet().stream()
        .min(Comparator.comparingDouble(entry -> Math.abs(entry.getKey() - top(line))))
        .orElseThrow()
        .getValue();
  }

  /** The texts of the lines of page 1 by their distance from the top. */
  private Map<Float, String> texts(String docCode) {
    List<Map<String, Object>> words =
        service
            .admin()
            .get("/api/v1/documents/" + docCode + "/pages/1")
            .jsonPath()
            .getList("words");
    return words.stream().collect(Collectors.groupingBy(word -> word.get("line"))).values().stream()
        .collect(
            Collectors.toMap(
                line -> line.stream().map(SamplingIT::top).min(Float::compare).orElseThrow(),
                line ->
                    line.stream()
                        .map(word -> String.valueOf(word.get("text")))
                        .collect(Collectors.joining(" ")),
                (one, other) -> one));
  }

  @Test
  void badRequestsAreRefused() {
    String kind = "sampled-5";
    plan(body(kind, ",\"count\":1"))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/lot"));
    ready("H24.95_TL_000231_V1", kind, "11");
    plan(body(kind, "")).then().statusCode(400);
    plan(body(kind, ",\"count\":1,\"share\":0.5")).then().statusCode(400);
    plan(body(kind, ",\"count\":0")).then().statusCode(400);
    plan(body(kind, ",\"share\":1.5")).then().statusCode(400);
    plan(body(kind, ",\"count\":1,\"strata\":[\"COLOUR\"]")).then().statusCode(400);
    plan(body(kind, ",\"count\":1,\"colour\":1")).then().statusCode(400);
    plan(body(kind, ",\"count\":1").replace("issuedDate", "issuedDay"))
        .then()
        .statusCode(422)
        .body("errors[0].nearest", equalTo("issuedDate"));
    Response made = plan(body(kind, ",\"count\":1,\"linesPerDocument\":0"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String sample = made.path("id");
    Response task = next(minh, sample);
    assertThat(task.statusCode()).as(task.asString()).isEqualTo(200);
    String docCode = task.path("docCode");
    read(
            minh,
            sample,
            docCode,
            "{\"fields\":[{\"name\":\"codeNumber\",\"value\":\"1\",\"absent\":true},{\"name\":\"colour\",\"value\":\"x\"}]}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/fields/0", "/fields/1", "/fields"));
    read(minh, sample, "H24.95_TL_999999_V1", reading("1")).then().statusCode(404);
    next(minh, "nonsense").then().statusCode(404);
    next(minh, "00000000-0000-0000-0000-000000000000").then().statusCode(404);
    service
        .with(minh)
        .get("/api/v1/sampling/00000000-0000-0000-0000-000000000000")
        .then()
        .statusCode(404);
    String clerk = desk.key("CLERK", "clerk").getString("key");
    service.with(clerk).get("/api/v1/sampling/" + sample).then().statusCode(403);
    next(clerk, sample).then().statusCode(403);
  }
}
