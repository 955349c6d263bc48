package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent is stored as it was meant, or refused where it stands; nothing is guessed. */
class StrictInputIT {
  private static final String PROCEDURE = "1.009927";
  private static final String DOSSIER = "H24.93-250415-0001";
  private static final String DEPARTMENT = "Phòng Bản đồ số 93";

  private final RunningService service = SharedService.get();
  private final Catalogue catalogue = new Catalogue(service);

  private static String apart(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE, procedure(""));
  }

  private static String procedure(String more) {
    return """
        {"name":"Cấp bản đồ","returnsPaperResult":false,"components":[{"code":"Bản vẽ","name":"Bản vẽ"}]%s}
        """
        .formatted(more);
  }

  private static String dossier(String more) {
    return """
        {"procedureCode":"%s","channel":"POST","state":"RECEIVED","department":"%s",
         "applicant":{"kind":"INDIVIDUAL","name":"Nguyễn Thị Hảo","idNumber":"001080000930"},
         "receivedAt":"2025-04-15T08:30:00+07:00"%s}
        """
        .formatted(PROCEDURE, DEPARTMENT, more);
  }

  private ValidatableResponse putDossier(String body) {
    return catalogue.put("/api/v1/dossiers/" + DOSSIER, body);
  }

  private ValidatableResponse upload(String metadata) {
    return service
        .admin()
        .multiPart(
            new MultiPartSpecBuilder(metadata)
                .controlName("metadata")
                .mimeType("application/json")
                .charset(StandardCharsets.UTF_8)
                .build())
        .multiPart("file", "scan.pdf", new byte[] {1})
        .post("/api/v1/documents/import")
        .then();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/dueAt|,\"dueAt\":20250420",
        "/dueAt|,\"dueAt\":\"20250420\"",
        "/dueAt|,\"dueAt\":\"2025-05-20T08:00:00\"",
        "/components/0/declaredPages|,\"components\":[{\"code\":\"A\",\"declaredPages\":2.7}]",
        "/components/0/declaredPages|,\"components\":[{\"code\":\"A\",\"declaredPages\":\"2\"}]",
        "/components/0/code|,\"components\":[{\"code\":1}]",
        "/components/0/secret|,\"components\":[{\"code\":\"A\",\"secret\":\"true\"}]",
        "/components|,\"components\":\"\"",
        "/componentReused|,\"componentReused\":1",
        "/result/issuedOn|,\"result\":{\"issuedOn\":20250420}",
        "/fromStore|,\"fromStore\":true,\"fromStore\":false"
      })
  void aValueOfAnotherTypeIsRefused(String pointer, String more) {
    putDossier(dossier(more))
        .statusCode(400)
        .body("reason", equalTo("INVALID_REQUEST"))
        .body("errors.pointer", contains(pointer));
    JsonPath line =
        catalogue
            .batch(
                "dossiers:batch",
                dossier(more)
                    .replaceFirst("\\{", "{\"code\":\"" + DOSSIER + "\",")
                    .replace("\n", " "))
            .getFirst();
    assertThat(line.getString("reason")).isEqualTo("INVALID_REQUEST");
    assertThat(line.getString("detail")).startsWith(pointer + ": ");
  }

  @Test
  void anUnknownMemberIsNamedWithTheNearestKnownOne() {
    putDossier(dossier(",\"components\":[{\"code\":\"A\",\"declaredPage\":1}]"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/components/0/declaredPage"))
        .body("errors[0].nearest", equalTo("declaredPages"))
        .body("errors[0].allowed", hasItem("fileUrl"));
    putDossier(dossier("").replace("\"idNumber\"", "\"idNo\""))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/applicant/idNo"));
    catalogue
        .put("/api/v1/procedures/" + PROCEDURE, procedure(",\"legalBases\":\"x\""))
        .statusCode(400)
        .body("errors[0].nearest", equalTo("legalBasis"));
    upload("{\"agencyCode\":\"H24\",\"role\":\"component\",\"dosierCode\":\"" + DOSSIER + "\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/dosierCode"))
        .body("errors[0].nearest", equalTo("dossierCode"));
    upload("{\"agencyCode\":\"H24\",\"role\":\"componet\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/role"))
        .body("errors[0].allowed", contains("component", "result"));
    upload("{\"agencyCode\":\"H24\",\"role\":\"component\",\"declaredPages\":\"3\"}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/declaredPages"));
    service
        .admin()
        .contentType("application/json")
        .body("{\"name\":\"x\",\"role\":\"STATION\",\"expires\":1}")
        .post("/api/v1/keys")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/expires"));
    importProcedures(
            "application/json",
            "[{\"code\":\"%s\",\"name\":\"x\",\"components\":[{\"code\":\"A\",\"name\":\"A\",\"requird\":true}]}]"
                .formatted(PROCEDURE))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/0/components/0/requird"))
        .body("errors[0].nearest", equalTo("required"));
    importProcedures("text/csv", "procedureCode,procedureNam\n" + PROCEDURE + ",x\n")
        .statusCode(400)
        .body("errors[0].nearest", equalTo("procedureName"));
  }

  private ValidatableResponse importProcedures(String mediaType, String body) {
    return importProcedures(mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  private ValidatableResponse importProcedures(String mediaType, byte[] body) {
    return service
        .admin()
        .contentType(mediaType)
        .body(body)
        .post("/api/v1/procedures:import")
        .then();
  }

  @Test
  void aCodeInTheBodyIsThatOfTheAddress() {
    putDossier(dossier(",\"code\":\"" + DOSSIER + "\"")).statusCode(200);
    putDossier(dossier(",\"code\":\"H24.93-250415-0002\""))
        .statusCode(400)
        .body("errors.pointer", contains("/code"));
    catalogue.procedure(PROCEDURE, procedure(",\"code\":\"" + PROCEDURE + "\""));
    catalogue
        .put("/api/v1/procedures/" + PROCEDURE, procedure(",\"code\":\"1.009928\""))
        .statusCode(400)
        .body("errors.pointer", contains("/code"));
  }

  @Test
  void bothFormsOfATextAreOne() {
    String dossier =
        apart(dossier(",\"components\":[{\"code\":\"Bản vẽ\u200B\",\"declaredPages\":1}]"));
    putDossier(dossier)
        .statusCode(200)
        .body("department", equalTo(DEPARTMENT))
        .body("coverage.items.componentCode", contains("Bản vẽ"));
    putDossier(apart(dossier(",\"components\":[{\"code\":\"Bản vẽ\"},{\"code\":\"Bản vẽ\"}]")))
        .statusCode(422);

    List<String> groups =
        service
            .admin()
            .queryParam("from", "2025-04-15")
            .queryParam("to", "2025-04-15")
            .queryParam("groupBy", "DEPARTMENT")
            .queryParam("department", apart(DEPARTMENT))
            .get("/api/v1/reports/coverage")
            .then()
            .statusCode(200)
            .extract()
            .path("items.group");
    assertThat(groups).containsExactly(DEPARTMENT);
  }

  @Test
  void aTableInAnotherFormIsTheSameTable() {
    String table =
        """
        Mã thủ tục,Tên thủ tục,Trả kết quả giấy,Mã thành phần,Tên thành phần
        1.009929,Cấp bản đồ,không,Bản vẽ,Bản vẽ
        """;
    importProcedures("text/csv", apart(table)).statusCode(200);
    service
        .admin()
        .get("/api/v1/procedures/1.009929")
        .then()
        .body("name", equalTo("Cấp bản đồ"))
        .body("components.code", contains("Bản vẽ"));
    importProcedures("text/csv", table.replace("đ", "d").getBytes(StandardCharsets.UTF_16))
        .statusCode(400)
        .body("detail", containsString("UTF-8"));
  }

  @Test
  void aLineInAnotherEncodingIsRefusedAlone() {
    byte[] line =
        dossier(",\"code\":\"" + DOSSIER + "\"")
            .replace("\n", " ")
            .replace(DEPARTMENT, "Ph\u00F2ng")
            .getBytes(StandardCharsets.ISO_8859_1);
    String answer =
        service
            .admin()
            .contentType("application/x-ndjson")
            .body(line)
            .post("/api/v1/dossiers:batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(JsonPath.from(answer).getString("detail")).isEqualTo("The line is not in UTF-8");
  }

  @Test
  void theUploadKeepsOneForm() {
    String docCode =
        upload(
                apart(
                    "{\"agencyCode\":\"H24.93\",\"role\":\"component\",\"dossierCode\":\"%s\",\"componentCode\":\"Bản vẽ\"}"
                        .formatted(DOSSIER)))
            .statusCode(202)
            .extract()
            .path("docCode");

    JsonPath document = new Scans(service).awaitFinal(docCode);
    assertThat(document.getString("declared.componentCode")).isEqualTo("Bản vẽ");
    List<String> found =
        service
            .admin()
            .queryParam("component", apart("Bản vẽ"))
            .queryParam("dossier", DOSSIER)
            .get("/api/v1/documents")
            .then()
            .statusCode(200)
            .extract()
            .path("items.docCode");
    assertThat(found).contains(docCode);
  }

  @Test
  void storedJsonOfAnotherVersionStillReads() {
    String docCode =
        upload("{\"agencyCode\":\"H24.93\",\"role\":\"component\"}")
            .statusCode(202)
            .extract()
            .path("docCode");
    new Scans(service).awaitFinal(docCode);
    service.execute(
        """
        INSERT INTO document_link (document_id, decision, confidence, evidence, wanted, decided_at)
        SELECT id, 'AMBIGUOUS', 1, '[{"dossierCode":"H24.93-250415-0009","componentCodes":[],"score":1,"evidence":["x"],"weights":[2],"former":2}]', '{}', now()
        FROM document WHERE doc_code = '%s'
        """
            .formatted(docCode));

    assertThat(new Scans(service).get(docCode).getList("link.candidates.dossierCode"))
        .containsExactly("H24.93-250415-0009");
  }
}
