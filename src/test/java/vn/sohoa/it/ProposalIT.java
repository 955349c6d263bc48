package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Corrections that people make often become proposals, and rules if an admin says so. */
class ProposalIT {
  private static final String DOSSIER = "H24.95-220417-0001";

  private final RunningService service = SharedService.get();
  private final QueueDesk desk = new QueueDesk(service);

  /** Stores the decision of a person about the notation of a document. */
  private void correct(String docCode, String keyId, String machine, String value) {
    service.execute(
        """
        INSERT INTO decision (id, document_id, kind, target, after, key_id, made_at)
        SELECT gen_random_uuid(), id, 'FIELD', 'codeNotation',
               '{"machine":["%s"],"review":"SET","values":["%s"],"overridden":false}', '%s', now()
        FROM document WHERE doc_code = '%s'
        """
            .formatted(machine, value, keyId, docCode));
  }

  private void correctOften(int series, String machine, String value) {
    for (int i = 0; i < 5; i++) {
      String docCode =
          desk.document("H24.95_TL_0003" + series + i + "_V1", DOSSIER, 50, "LOW_CONFIDENCE");
      correct(docCode, desk.key("CLERK", "C" + i).getString("id"), machine, value);
    }
  }

  private Optional<String> proposal(String machine, String value) {
    return WholeList.of(service::admin, "/api/v1/proposals").stream()
        .filter(item -> machine.equals(item.get("machine")) && value.equals(item.get("value")))
        .map(item -> String.valueOf(item.get("id")))
        .findFirst();
  }

  private Response answer(String id, String answer) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"Ký hiệu đúng của cơ quan\"}")
        .post("/api/v1/proposals/" + id + "/" + answer);
  }

  @Test
  void anAcceptedProposalChangesWhatIsReadFromThenOn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision().numbered("97", "QĐ-HCKQ", LocalDate.of(2025, 5, 6)))
        .write(file);
    Scans scans = new Scans(service);
    String docCode = scans.accept(file);
    JsonPath before = scans.awaitFinal(docCode);
    String machine = Scans.value(before, "codeNotation");
    String value = machine + "-X";
    assertThat(before.getString("kind")).isEqualTo("quyet-dinh");

    correctOften(1, machine, value);

    String id = proposal(machine, value).orElseThrow();
    reread(scans, docCode, machine);
    answer(id, "accept")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("documents", equalTo(5))
        .body("people", equalTo(5));
    try {
      assertThat(Scans.value(scans.get(docCode), "codeNotation"))
          .as("nothing changes by itself")
          .isEqualTo(machine);
      JsonPath after = reread(scans, docCode, value);
      assertThat(after.getString("fields.find { it.name == 'codeNotation' }.rule"))
          .isEqualTo("proposal." + id);
    } finally {
      answer(id, "dismiss").then().statusCode(200).body("state", equalTo("DISMISSED"));
    }
    reread(scans, docCode, machine);
  }

  private JsonPath reread(Scans scans, String docCode, String expected) {
    service
        .admin()
        .post("/api/v1/documents/" + docCode + "/reprocess?from=EXTRACT")
        .then()
        .statusCode(202);
    JsonPath document = scans.awaitFinal(docCode);
    assertThat(Scans.value(document, "codeNotation")).isEqualTo(expected);
    return document;
  }

  @Test
  void fewCorrectionsAreNoProposalAndTwoRulesForOneValueAreRefused() {
    correctOften(2, "QĐ-SAI", "QĐ-ĐÚNG");
    String other = desk.key("CLERK", "other").getString("id");
    String docCode = desk.document("H24.95_TL_000390_V1", DOSSIER, 50, "LOW_CONFIDENCE");
    correct(docCode, other, "QĐ-SAI", "QĐ-KHÁC");

    assertThat(proposal("QĐ-SAI", "QĐ-KHÁC")).isEmpty();
    String id = proposal("QĐ-SAI", "QĐ-ĐÚNG").orElseThrow();
    service.execute(
        """
        INSERT INTO correction_rule (id, field, kind, machine, value, state, reason, key_id, made_at)
        SELECT '00000000-0000-4000-8000-0000000000aa', 'codeNotation', 'quyet-dinh', 'QĐ-SAI', 'QĐ-KHÁC', 'ACCEPTED', 'r', min(id), now()
        FROM access_key
        """);
    answer(id, "accept").then().statusCode(409).body("reason", equalTo("CONFLICT"));
    answer("00000000-0000-4000-8000-0000000000aa", "dismiss").then().statusCode(200);
    answer(id, "dismiss").then().statusCode(200);
    assertThat(WholeList.of(service::admin, "/api/v1/proposals?state=dismissed", "id"))
        .contains(id);
  }

  @Test
  void correctionsAreExportedOnRequest() {
    String key = desk.key("CLERK", "exporter").getString("id");
    String docCode = desk.document("H24.95_TL_000391_V1", DOSSIER, 50, "LOW_CONFIDENCE");
    correct(docCode, key, "QĐ-CŨ", "QĐ-XX");
    correct(docCode, key, "QĐ-CŨ", "QĐ-MỚI");

    Response export = service.admin().get("/api/v1/exports/corrections");

    assertThat(export.statusCode()).isEqualTo(200);
    List<JsonPath> lines =
        export
            .asString()
            .lines()
            .map(JsonPath::from)
            .filter(line -> line.getString("docCode").equals(docCode))
            .toList();
    assertThat(lines).as("only the decision that stands").hasSize(1);
    assertThat(lines.getFirst().getList("values", String.class)).containsExactly("QĐ-MỚI");
    assertThat(lines.getFirst().getString("decidedAt")).endsWith("+07:00");
    service
        .admin()
        .get("/api/v1/audit?subject=corrections")
        .then()
        .body("items.action", hasItem("corrections.export"));
  }

  @Test
  void badRequestsAreRefused() {
    String unknown = "00000000-0000-4000-8000-0000000000ff";
    answer(unknown, "accept").then().statusCode(404);
    answer("nonsense", "dismiss").then().statusCode(404);
    service
        .admin()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/proposals/" + unknown + "/accept")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    service.admin().get("/api/v1/proposals?state=maybe").then().statusCode(400);
    String reviewer = desk.key("REVIEWER", "reviewer").getString("key");
    service.with(reviewer).get("/api/v1/proposals").then().statusCode(403);
    service.with(reviewer).get("/api/v1/exports/corrections").then().statusCode(403);
  }
}
