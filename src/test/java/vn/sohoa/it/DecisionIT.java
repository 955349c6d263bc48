package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** A person decides what is doubtful; the document becomes READY, and nothing changes it again. */
class DecisionIT {
  private static final String PROCEDURE = "1.009951";

  private final RunningService service = SharedService.get();
  private final Scans scans = Scans.ofNewStation(service);
  private final Catalogue catalogue = new Catalogue(service);
  private final ReviewDesk clerk = ReviewDesk.of(service, "CLERK");

  @BeforeEach
  void knowTheProcedure() {
    catalogue.procedure(PROCEDURE);
  }

  /** Returns a document of the dossier whose paper has no number. */
  private String withoutNumber(Path folder, String dossier) throws IOException {
    return scan(folder, dossier, "");
  }

  private String scan(Path folder, String dossier, String number) throws IOException {
    catalogue.dossier(dossier, PROCEDURE, "0315459414");
    Path file = folder.resolve(dossier + number + ".pdf");
    SampleScan.of(
            SamplePaper.decision()
                .numbered(number, "QĐ-BQL", LocalDate.of(2025, 4, 15))
                .saying(List.of("Điều 1. Hồ sơ " + dossier + " được chấp thuận.")))
        .write(file);
    String docCode = scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
    scans.awaitFinal(docCode);
    return docCode;
  }

  private void reprocess(String docCode) {
    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=EXTRACT")
        .then()
        .statusCode(202);
    scans.awaitFinal(docCode);
  }

  /** Dismisses everything but the findings about the field. */
  private void dismissOthers(String docCode, String field) {
    ReviewDesk.open(clerk.document(docCode)).stream()
        .filter(finding -> field.isEmpty() || !finding.field().equals(field))
        .forEach(
            finding ->
                assertThat(clerk.dismiss(docCode, finding.id()).statusCode()).isEqualTo(200));
  }

  @Test
  void aCorrectionMakesTheDocumentReadyAndSurvivesReading(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0001");
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
    dismissOthers(docCode, "codeNumber");
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");

    Response corrected = clerk.set(docCode, "codeNumber", "7");

    assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
    assertThat(corrected.header("ETag")).isEqualTo(clerk.etag(docCode));
    JsonPath document = corrected.jsonPath();
    assertThat(document.getString("state")).isEqualTo("READY");
    assertThat(Scans.value(document, "codeNumber")).isEqualTo("07");
    assertThat(catalogue.coverage("H24.99-250508-0001").getInt("satisfied")).isEqualTo(1);

    reprocess(docCode);

    JsonPath again = scans.get(docCode);
    assertThat(again.getString("state")).isEqualTo("READY");
    assertThat(Scans.value(again, "codeNumber")).isEqualTo("07");
    List<Map<String, Object>> history = clerk.history(docCode);
    assertThat(history.getFirst().get("program")).asString().startsWith("sohoa ");
    assertThat(history)
        .anySatisfy(
            entry -> {
              assertThat(entry.get("kind")).isEqualTo("FIELD");
              assertThat(entry.get("target")).isEqualTo("codeNumber");
              assertThat(entry.get("stands")).isEqualTo(true);
              assertThat(entry.get("after"))
                  .isEqualTo(
                      Map.of(
                          "machine", List.of(),
                          "overridden", List.of("false"),
                          "review", List.of("SET"),
                          "values", List.of("07")));
            });
  }

  @Test
  void aValueAgainstTheGrammarIsRefusedOrOverridden(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0002");

    Response refused = clerk.set(docCode, "issuedDate", "31/02/2025");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("reason")).isEqualTo("VALUE_REFUSED");
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/fields/0/value");
    assertThat(refused.jsonPath().getString("errors[0].detail"))
        .isEqualTo("Ngày 31/02/2025 không có trong lịch");
    assertThat(Scans.value(scans.get(docCode), "issuedDate")).isEqualTo("2025-04-15");

    String override =
        "{\"fields\":[{\"name\":\"issuedDate\",\"value\":\"31/02/2025\",\"override\":true%s}]}";
    assertThat(clerk.fields(docCode, override.formatted("")).statusCode()).isEqualTo(400);
    Response accepted =
        clerk.fields(docCode, override.formatted(",\"reason\":\"in như vậy trên giấy\""));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
    assertThat(Scans.value(accepted.jsonPath(), "issuedDate")).isEqualTo("31/02/2025");
  }

  @Test
  void allChangesOfARequestAreMadeOrNone(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0003");

    Response refused =
        clerk.fields(
            docCode,
            """
            {"fields":[{"name":"codeNumber","value":"12"},{"name":"subject","absent":true},{"name":"colour","value":"red"}]}
            """);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/fields/2/name");
    assertThat(Scans.value(scans.get(docCode), "codeNumber")).isNull();
    assertThat(clerk.decisions(docCode, "FIELD")).isEmpty();
  }

  @Test
  void ambiguousAndMalformedChangesAreRefused(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0004");

    for (String field :
        List.of(
            "{\"name\":\"subject\"}",
            "{\"name\":\"subject\",\"value\":\"A\",\"confirm\":true}",
            "{\"name\":\"subject\",\"value\":\"\"}",
            "{\"name\":\"subject\",\"color\":\"A\"}")) {
      assertThat(clerk.fields(docCode, "{\"fields\":[" + field + "]}").statusCode())
          .as(field)
          .isEqualTo(400);
    }
    assertThat(
            clerk
                .fields(docCode, "{\"fields\":[{\"name\":\"codeNumber\",\"confirm\":true}]}")
                .statusCode())
        .as("nothing to confirm")
        .isEqualTo(422);
    assertThat(clerk.paper(docCode, "{\"kind\":\"thư-tình\"}").statusCode()).isEqualTo(422);
    assertThat(clerk.paper(docCode, "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aStaleClientOverwritesNothing(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0005");
    String seen = clerk.etag(docCode);
    assertThat(clerk.set(docCode, "codeNumber", "12").statusCode()).isEqualTo(200);

    ReviewDesk other = ReviewDesk.of(service, "REVIEWER");
    Response late =
        other.fields(docCode, seen, "{\"fields\":[{\"name\":\"codeNumber\",\"value\":\"13\"}]}");

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(Scans.value(scans.get(docCode), "codeNumber")).isEqualTo("12");
  }

  @Test
  void undoBringsBackWhatStoodBefore(@TempDir Path folder) throws IOException {
    String docCode = scan(folder, "H24.99-250508-0006", "1178");
    clerk.set(docCode, "codeNumber", "12");
    clerk.set(docCode, "codeNumber", "13");
    List<String> made = clerk.decisions(docCode, "FIELD");

    Response early = clerk.undo(docCode, made.getFirst());
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.jsonPath().getString("reason")).isEqualTo("DECISION_SUPERSEDED");

    Response undone = clerk.undo(docCode, made.getLast());
    assertThat(undone.statusCode()).as(undone.asString()).isEqualTo(200);
    assertThat(Scans.value(undone.jsonPath(), "codeNumber")).isEqualTo("12");
    assertThat(clerk.undo(docCode, made.getLast()).statusCode()).isEqualTo(409);
    clerk.undo(docCode, made.getFirst());

    assertThat(Scans.value(scans.get(docCode), "codeNumber")).isEqualTo("1178");
    assertThat(clerk.decisions(docCode, "UNDO")).hasSize(2);
    assertThat(clerk.undo(docCode, "018f0000-0000-7000-8000-000000000000").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherKindIsExtractedAndKept(@TempDir Path folder) throws IOException {
    String docCode = scan(folder, "H24.99-250508-0007", "1178");
    assertThat(scans.get(docCode).getString("kind")).isEqualTo("quyet-dinh");

    assertThat(
            clerk.paper(docCode, "{\"kind\":\"thong-bao\",\"reason\":\"tên in sai\"}").statusCode())
        .isEqualTo(200);
    scans.awaitFinal(docCode);
    reprocess(docCode);

    assertThat(scans.get(docCode).getString("kind")).isEqualTo("thong-bao");
    clerk.undo(docCode, clerk.decisions(docCode, "KIND").getFirst());
    scans.awaitFinal(docCode);
    assertThat(scans.get(docCode).getString("kind")).isEqualTo("quyet-dinh");
  }

  @Test
  void noOtherKindIsDecidedWhileTheDocumentIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision().saying(List.of("Điều 1. Giao đất đợt hai."))).write(file);
    String docCode = scans.accept(file);

    Response early =
        ReviewDesk.of(service, "ADMIN").paper(docCode, "*", "{\"kind\":\"thong-bao\"}");

    assertThat(early.statusCode()).as(early.asString()).isEqualTo(409);
    assertThat(early.jsonPath().getString("reason")).isEqualTo("CONFLICT");
    scans.awaitFinal(docCode);
    assertThat(clerk.decisions(docCode, "KIND")).isEmpty();
  }

  @Test
  void theRoleMovesTheLinkAndTheCoverage(@TempDir Path folder) throws IOException {
    String dossier = "H24.99-250508-0008";
    String docCode = scan(folder, dossier, "1178");
    assertThat(catalogue.coverage(dossier).getString("items[0].satisfied")).isEqualTo("true");

    assertThat(clerk.paper(docCode, "{\"role\":\"result\"}").statusCode()).isEqualTo(200);

    JsonPath coverage = catalogue.coverage(dossier);
    assertThat(coverage.getBoolean("items.find { it.componentCode == 'VB' }.satisfied")).isFalse();
    assertThat(coverage.getBoolean("items.find { it.componentCode == null }.satisfied")).isTrue();
    clerk.undo(docCode, clerk.decisions(docCode, "ROLE").getFirst());
    assertThat(
            catalogue
                .coverage(dossier)
                .getBoolean("items.find { it.componentCode == 'VB' }.satisfied"))
        .isTrue();
  }

  @Test
  void theMetadataOfTheGuidanceAreSetUnlessAPersonDecided(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0009");
    ReviewDesk system = ReviewDesk.of(service, "INTEGRATOR");

    Response set =
        system.put(
            docCode,
            """
            {"docCode":"%s","typeName":"Quyết định","codeNumber":"0045","issuedDate":"2025-04-15","confidenceLevel":"Số hóa","mode":"1"}
            """
                .formatted(docCode));

    assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
    assertThat(Scans.value(set.jsonPath(), "codeNumber")).isEqualTo("45");
    assertThat(Scans.value(set.jsonPath(), "confidenceLevel")).isEqualTo("02");
    assertThat(Scans.value(set.jsonPath(), "mode")).isEqualTo("01");
    clerk.set(docCode, "codeNumber", "46");
    Response late = system.put(docCode, "{\"codeNumber\":\"47\"}");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.jsonPath().getString("reason")).isEqualTo("DECIDED_BY_PERSON");
    assertThat(system.put(docCode, "{\"keyword\":\"đầu tư\"}").statusCode()).isEqualTo(200);
    assertThat(system.put(docCode, "{\"docCode\":\"X\"}").statusCode()).isEqualTo(400);
    assertThat(system.put(docCode, "{\"mode\":\"Tuyệt đối\"}").statusCode()).isEqualTo(422);
  }

  @Test
  void manyDocumentsAreDecidedAtOnce(@TempDir Path folder) throws IOException {
    String one = withoutNumber(folder, "H24.99-250508-0010");
    String other = withoutNumber(folder, "H24.99-250508-0011");

    Response decided =
        clerk.decideMany(
            """
            {"docCodes":["%s","%s","H24.99_TL_999999_V1"],"reason":"cùng cơ quan",
             "fields":[{"name":"organName","value":"Ban Quản lý Khu kinh tế"}]}
            """
                .formatted(one, other));

    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    assertThat(decided.jsonPath().getList("results.refused"))
        .containsExactly(null, null, "NOT_FOUND");
    assertThat(Scans.value(scans.get(other), "organName")).isEqualTo("Ban Quản lý Khu kinh tế");
    assertThat(clerk.decideMany("{\"docCodes\":[\"" + one + "\"],\"reason\":\"x\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aDismissedFindingStaysDismissed(@TempDir Path folder) throws IOException {
    String docCode = withoutNumber(folder, "H24.99-250508-0012");
    dismissOthers(docCode, "");

    assertThat(scans.get(docCode).getString("state")).isEqualTo("READY");
    reprocess(docCode);
    assertThat(scans.get(docCode).getString("state")).isEqualTo("READY");
    clerk.undo(docCode, clerk.decisions(docCode, "FINDING").getFirst());
    assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");
    assertThat(clerk.dismiss(docCode, "018f0000-0000-7000-8000-000000000000").statusCode())
        .isEqualTo(404);
    assertThat(clerk.dismiss(docCode, "7").statusCode()).isEqualTo(400);
  }
}
