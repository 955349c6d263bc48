package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** An admin decides what stops a document; a service of its own, since all documents are judged. */
@Tag("slow")
class PolicyIT {
  private static final String PROCEDURE = "1.009759";

  private static Response put(RunningService service, String ifMatch, String rules) {
    return service
        .admin()
        .header("If-Match", ifMatch)
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"bản dự thảo được lưu\",\"rules\":[" + rules + "]}")
        .put("/api/v1/review-policy");
  }

  /** Returns the rules in force, with those about a missing number replaced. */
  private static String rulesWithNumber(JsonPath policy, boolean blocking) {
    List<Map<String, Object>> rules = policy.getList("rules");
    return String.join(
        ",",
        rules.stream()
            .map(
                rule ->
                    "{\"code\":\"%s\"%s,\"blocking\":%s}"
                        .formatted(
                            rule.get("code"),
                            rule.get("importance") == null
                                ? ""
                                : ",\"importance\":\"" + rule.get("importance") + "\"",
                            List.of("FIELD_MISSING", "HANDWRITTEN", "NOT_ISSUED")
                                    .contains(String.valueOf(rule.get("code")))
                                ? blocking
                                : rule.get("blocking")))
            .toList());
  }

  @Test
  void aChangedPolicyMovesDocumentsInTheBackground(@TempDir Path folder) throws IOException {
    try (RunningService service = RunningService.start("policy", Map.of())) {
      var scans = new Scans(service);
      var catalogue = new Catalogue(service);
      String dossier = "H24.99-250510-0001";
      catalogue.procedure(PROCEDURE);
      catalogue.dossier(dossier, PROCEDURE, "0100112437");
      Path file = folder.resolve("scan.pdf");
      SampleScan.of(SamplePaper.decision().numbered("", "QĐ-BQL", LocalDate.of(2025, 4, 15)))
          .write(file);
      String docCode = scans.accept(file, Scans.metadata(Optional.of(dossier), Optional.of("VB")));
      JsonPath document = scans.awaitFinal(docCode);
      assertThat(document.getString("state")).isEqualTo("NEEDS_REVIEW");
      assertThat(ReviewDesk.open(document))
          .as("only the number stops it")
          .allSatisfy(finding -> assertThat(finding.field()).isEqualTo("codeNumber"));

      Response policy = service.admin().get("/api/v1/review-policy");
      assertThat(policy.jsonPath().getInt("version")).isEqualTo(1);
      String milder = rulesWithNumber(policy.jsonPath(), false);
      JsonPath effect =
          service
              .admin()
              .contentType(ContentType.JSON)
              .body("{\"reason\":\"thử\",\"rules\":[" + milder + "]}")
              .post("/api/v1/review-policy/effect")
              .jsonPath();
      assertThat(effect.getInt("toReady")).isEqualTo(1);
      assertThat(scans.get(docCode).getString("state")).isEqualTo("NEEDS_REVIEW");

      assertThat(put(service, "\"7\"", milder).statusCode()).isEqualTo(412);
      Response changed = put(service, policy.header("ETag"), milder);

      assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
      scans.awaitSoon(docCode, read -> read.getString("state").equals("READY"));
      assertThat(service.admin().get("/api/v1/review-policy").jsonPath().getInt("pending"))
          .isZero();
      assertThat(
              service
                  .admin()
                  .get("/api/v1/review-policy/history")
                  .jsonPath()
                  .getList("items.version"))
          .isEqualTo(List.of(2, 1));
      assertThat(put(service, "*", milder + "," + milder).statusCode()).isEqualTo(400);
      assertThat(put(service, "*", "{\"code\":\"NO_SUCH_CODE\",\"blocking\":true}").statusCode())
          .isEqualTo(400);
      ReviewDesk.of(service, "CLERK");
    }
  }
}
