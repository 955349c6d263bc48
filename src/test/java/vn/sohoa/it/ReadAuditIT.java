package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;

/** Who read what: noted for records, pages, files and searches, by the API and on the pages. */
class ReadAuditIT {
  private static final String CLIENT = "203.0.113.7";

  @TempDir private static Path folder = Path.of("");

  private static RunningService service;
  private static String docCode = "";

  @BeforeAll
  static void start() throws Exception {
    service =
        RunningService.start(
            "reads",
            Map.of(
                "SOHOA_AUDIT_FLUSH",
                "PT0.1S",
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
                "true",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                "127.0.0.1,localhost,0:0:0:0:0:0:0:1"));
    Path scan = folder.resolve("scan.pdf");
    SampleScan.of(SamplePaper.decision()).write(scan);
    Scans scans = new Scans(service);
    docCode = scans.accept(scan);
    scans.awaitFinal(docCode);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Reads as the client behind the proxy. */
  private static int read(String path) {
    return service.admin().header("X-Forwarded-For", CLIENT).get(path).statusCode();
  }

  private static List<Map<String, Object>> noted(String filter) {
    return WholeList.of(service::admin, "/api/v1/audit/reads?" + filter);
  }

  private static List<Map<String, Object>> await(String filter, int count) {
    for (int i = 0; i < 50 && noted(filter).size() < count; i++) {
      RunningService.pause();
    }
    return noted(filter);
  }

  @Test
  void recordPageFileAndPageOfPeopleAreNotedWithPersonAndAddress() {
    String record = "/api/v1/documents/" + docCode;
    int before = noted("subject=" + docCode).size();

    assertThat(read(record)).isEqualTo(200);
    assertThat(read(record + "/pages/1")).isEqualTo(200);
    assertThat(read(record + "/pages/1/image?width=160")).isEqualTo(200);
    assertThat(read("/api/v1/documents/download/" + docCode + "?rendition=pdfa")).isEqualTo(200);
    assertThat(read(record + "/history")).isEqualTo(200);

    List<Map<String, Object>> entries =
        await("subject=" + docCode, before + 5).subList(before, before + 5);
    assertThat(entries)
        .extracting(entry -> entry.get("action") + " " + entry.get("detail"))
        .containsExactly(
            "DOCUMENT ", "PAGE number 1", "IMAGE number 1", "FILE rendition pdfa", "HISTORY ");
    assertThat(entries).extracting(entry -> entry.get("address")).containsOnly(CLIENT);
    assertThat(entries)
        .extracting(entry -> entry.get("actor"))
        .containsOnly(service.adminKey().split("_", -1)[1]);
  }

  @Test
  void aSearchIsFoundByItsValueWhichIsNotStored() {
    assertThat(read("/api/v1/documents?applicant=Đặng Thị Hồng")).isEqualTo(200);

    List<Map<String, Object>> entries = await("searched=dang thi hong", 1);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst())
        .containsEntry("action", "SEARCH")
        .containsEntry("detail", "applicant");
    assertThat(entries.getFirst().toString()).doesNotContainIgnoringCase("hồng", "hong");
    assertThat(noted("searched=somebody else")).isEmpty();
  }

  @Test
  void refusedReadsAreCountedAndNotNoted() {
    double before = refused("401", "UNAUTHENTICATED");

    service.anonymous().get("/api/v1/documents/" + docCode).then().statusCode(401);
    service.with("sohoa_0_0").get("/api/v1/documents/" + docCode).then().statusCode(401);
    assertThat(read("/api/v1/documents/H24.99_QD_999999_V1")).isEqualTo(404);

    assertThat(refused("401", "UNAUTHENTICATED")).isEqualTo(before + 2);
    assertThat(noted("subject=H24.99_QD_999999_V1")).isEmpty();
  }

  private static double refused(String status, String reason) {
    return service.metric(
        "sohoa_requests_refused_total{reason=\"%s\",status=\"%s\"}".formatted(reason, status));
  }

  @Test
  void theServiceCanNeitherChangeNorDeleteThem() {
    for (String statement :
        List.of(
            "UPDATE read_entry SET actor = 'x'",
            "DELETE FROM read_entry",
            "TRUNCATE read_entry",
            "UPDATE read_secret SET secret = secret")) {
      assertThatThrownBy(() -> service.execute("SET SESSION AUTHORIZATION sohoa; " + statement))
          .as(statement)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void onlyOldOnesAreDeleted() {
    service.execute(
        """
        INSERT INTO read_entry (at, actor, action, subject, detail, searched, address)
        SELECT now() - d * interval '1 day', 'a', 'PAGE', 'aged', '', '{}', '' FROM unnest(ARRAY[1, 89, 91, 800]) d
        """);

    service.execute(
        "SET SESSION AUTHORIZATION sohoa; SELECT delete_reads_before(now() - interval '730 days')");
    assertThat(noted("subject=aged")).hasSize(3);
    service.execute("SET SESSION AUTHORIZATION sohoa; SELECT delete_reads_before(now())");
    assertThat(noted("subject=aged")).hasSize(2);
  }

  @Test
  void aStopLosesNothing() {
    int before = noted("subject=H1").size();
    assertThat(read("/api/v1/dossiers/H1/documents")).isEqualTo(200);

    service.restart();

    assertThat(noted("subject=H1")).hasSize(before + 1);
  }
}
