package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.blob.Sha256;
import vn.sohoa.testing.StandInPortal;
import vn.sohoa.testing.StandInPortal.Mood;

/**
 * Results from the scan to the national store, whose portal is away, slow, forgets sessions,
 * refuses an entry, and is well again; time is compressed.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalIT {
  private static final String FIRST = "H24.91-260415-0001";
  private static final String SECOND = "H24.91-260415-0002";
  private static final String THIRD = "H24.91-260415-0003";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StandInPortal portal = new StandInPortal(4000);
  private final RunningService service =
      RunningService.start(
          "portal",
          Map.ofEntries(
              Map.entry("SOHOA_ENGINE_PROFILE", "quick"),
              Map.entry("SOHOA_PORTAL_ADDRESS", portal.address()),
              Map.entry("SOHOA_PORTAL_LOGIN_ADDRESS", portal.loginAddress()),
              Map.entry("SOHOA_PORTAL_UNIT_CODE", StandInPortal.UNIT),
              Map.entry("SOHOA_PORTAL_SERVICE", StandInPortal.SERVICE),
              Map.entry("SOHOA_PORTAL_USER", StandInPortal.USER),
              Map.entry("SOHOA_PORTAL_PASSWORD", StandInPortal.PASSWORD),
              Map.entry("SOHOA_PORTAL_HEADERS", "dstcode=VN:GOV:G22"),
              Map.entry("SOHOA_PORTAL_PLAIN_HTTP", "true"),
              Map.entry("SOHOA_PORTAL_POLL", "PT0.2S"),
              Map.entry("SOHOA_PORTAL_FIRST_WAIT", "PT0.3S"),
              Map.entry("SOHOA_PORTAL_LONGEST_WAIT", "PT1S"),
              Map.entry("SOHOA_PORTAL_ATTEMPT_LIMIT", "PT2S")));
  private final PortalDesk desk = new PortalDesk(service);
  private String first = "";
  private String second = "";
  private String third = "";

  @BeforeAll
  void papers(@TempDir Path folder) throws IOException {
    desk.dossier(FIRST, "IN_PROGRESS", "");
    desk.dossier(SECOND, "IN_PROGRESS", "");
    first = desk.result(folder, FIRST, "41");
    second = desk.result(folder, SECOND, "42");
  }

  @AfterAll
  void stop() {
    service.close();
    portal.close();
  }

  private static void pass(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  @Test
  @Order(1)
  void whatNobodyAttestedIsNotListedAndWhatLacksSomethingIsNotSent() throws Exception {
    portal.become(Mood.WELL);
    assertThat(desk.list("").getList("items")).isEmpty();
    desk.attest(first);

    Map<String, Object> listed = desk.latest(FIRST);
    assertThat(listed).containsEntry("state", "INCOMPLETE").containsEntry("docCode", first);
    assertThat(desk.list("?dossier=" + FIRST).getList("items[0].missing", String.class))
        .containsExactly("MaGiayToKetQua", "ThoiHanHieuLuc", "PhamViHieuLuc");
    pass(Duration.ofSeconds(2));
    assertThat(portal.calls()).isEmpty();
    assertThat(desk.latest(FIRST).get("nextAttemptAt")).isNull();
  }

  @Test
  @Order(2)
  void anAttestedResultArrivesOnceThePortalIsThere() throws Exception {
    portal.close();
    desk.complete(first);
    assertThat(desk.list("").getList("items")).as("the change ended the attestation").isEmpty();
    desk.attest(first);
    PortalDesk.await("tried", () -> "NOT_CONNECTED".equals(desk.latest(FIRST).get("failure")));
    portal.become(Mood.SLOW);
    PortalDesk.await("slow", () -> "TIMED_OUT".equals(desk.latest(FIRST).get("failure")));
    portal.become(Mood.BROKEN);
    PortalDesk.await("broken", () -> "STATUS".equals(desk.latest(FIRST).get("failure")));
    assertThat(desk.latest(FIRST)).containsEntry("state", "PENDING").containsEntry("status", 500);

    portal.become(Mood.WELL);

    PortalDesk.await("sent", () -> "SENT".equals(desk.latest(FIRST).get("state")));
    List<StandInPortal.Call> taken = portal.taken(FIRST);
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().updating()).isEqualTo("False");
    assertThat(taken.getFirst().header()).isEqualTo("VN:GOV:G22");
    JsonNode entry = taken.getFirst().entry();
    assertThat(entry.path("SoKyHieu").asText()).isEqualTo("41/QĐ-BQL");
    assertThat(entry.path("NgayCap").asText()).isEqualTo("04/05/2026");
    assertThat(entry.path("MaChuGiayTo").asText()).isEqualTo("0100112437");
    assertThat(entry.path("LoaiDoiTuong").asText()).isEqualTo("2");
    assertThat(entry.path("NgayTiepNhan").asText()).isEqualTo("15/04/2026 08:30:00");
    assertThat(entry.path("MaGiayToKetQua").asText()).isEqualTo("KQ.G09.000012");
    assertThat(entry.path("PhamViHieuLuc").asText()).isEqualTo("Toàn quốc");
    assertThat(entry.path("ThoiHanHieuLuc").asText()).isEmpty();
    assertThat(entry.path("TenGiayToKetQua").asText()).isEqualTo("Quyết định");
    assertThat(entry.path("TenFileGiayToKetQuaDinhKem").asText())
        .startsWith(first)
        .endsWith(".pdf");
    assertThat(desk.latest(FIRST).get("entry")).isEqualTo(JSON.convertValue(entry, Map.class));
    assertThat(desk.latest(FIRST).get("failure")).isNull();
  }

  @Test
  @Order(3)
  void aChangeOfTheDossierIsSentAsAnUpdateInANewSession() {
    int logins = portal.logins();
    portal.endSessions();
    desk.dossier(FIRST, "RETURNED", ",\"stateSince\":\"2026-05-08T10:00:00+07:00\"");

    PortalDesk.await("sent again", () -> portal.taken(FIRST).size() == 2);

    StandInPortal.Call update = portal.taken(FIRST).getLast();
    assertThat(update.updating()).isEqualTo("True");
    assertThat(update.entry().path("TrangThaiHoSo").asText()).isEqualTo("10");
    assertThat(update.entry().path("NgayTra").asText()).isEqualTo("08/05/2026 10:00:00");
    assertThat(portal.logins()).isEqualTo(logins + 1);
    PortalDesk.await("stored", () -> "SENT".equals(desk.latest(FIRST).get("state")));
  }

  @Test
  @Order(4)
  void aRefusedEntryHoldsUpNoOtherAndIsSentAgainOnRequest() throws Exception {
    portal.refuse(SECOND);
    desk.complete(second);
    desk.attest(second);
    PortalDesk.await("refused", () -> "FAILED".equals(desk.latest(SECOND).get("state")));
    assertThat(desk.latest(SECOND))
        .containsEntry("failure", "REFUSED")
        .containsEntry("answerCode", "21")
        .containsEntry("answerText", "Mã giấy tờ không có trong danh mục");
    int calls = portal.calls().size();
    pass(Duration.ofSeconds(3));
    assertThat(portal.calls()).as("it is not sent again by itself").hasSize(calls);
    assertThat(desk.list("?delivery=failed").getList("items.docCode", String.class))
        .containsExactly(second);
    assertThat(desk.list("?delivery=sent").getList("items.docCode", String.class))
        .containsExactly(first);

    portal.refuseNothing();
    service
        .admin()
        .post(PortalDesk.EXPORTS + "/redrive?docCode=" + first)
        .then()
        .statusCode(200)
        .body("redriven", equalTo(0));
    service
        .admin()
        .post(PortalDesk.EXPORTS + "/redrive")
        .then()
        .statusCode(200)
        .body("redriven", equalTo(1));

    PortalDesk.await("sent", () -> "SENT".equals(desk.latest(SECOND).get("state")));
    assertThat(portal.taken(SECOND)).hasSize(1);
    assertThat(portal.taken(SECOND).getFirst().updating()).isEqualTo("False");
  }

  @Test
  @Order(5)
  void theCommandWritesEntriesAndFilesAndCanBeRepeated(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("kho");
    assertThat(desk.export(out)).contains("2 entries, 2 files written, 0 there already");

    List<JsonNode> entries = PortalDesk.entries(out);
    assertThat(entries).hasSize(2);
    for (JsonNode entry : entries) {
      Path file = out.resolve(entry.path("TenFileGiayToKetQuaDinhKem").asText());
      String listed =
          desk.list("?dossier=" + entry.path("MaHoSo").asText()).getString("items[0].file.sha256");
      assertThat(Sha256.of(Files.readAllBytes(file)).hex()).isEqualTo(listed);
      assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
    Path kept = out.resolve(entries.get(0).path("TenFileGiayToKetQuaDinhKem").asText());
    Path broken = out.resolve(entries.get(1).path("TenFileGiayToKetQuaDinhKem").asText());
    FileTime before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(kept, before);
    Files.writeString(broken, "halb");

    assertThat(desk.export(out)).contains("2 entries, 1 files written, 1 there already");
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
    assertThat(Files.size(broken)).isGreaterThan(1000);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(3).noneMatch(file -> file.toString().endsWith(".part"));
    }
    assertThat(desk.export(out, "--since", "2999-01-01")).contains("0 entries");
    assertThat(PortalDesk.entries(out)).isEmpty();
  }

  @Test
  @Order(6)
  void whatIsWithdrawnAfterwardsIsToldAndNotSentAgain() throws Exception {
    desk.withdrawAttestation(second);
    Map<String, Object> ended = desk.latest(SECOND);
    assertThat(ended).containsEntry("state", "SENT_AND_ENDED");
    assertThat(ended.get("endedAt")).isNotNull();
    int calls = portal.calls().size();

    desk.dossier(SECOND, "RETURNED", ",\"stateSince\":\"2026-05-09T10:00:00+07:00\"");
    pass(Duration.ofSeconds(2));

    assertThat(portal.calls()).hasSize(calls);
    assertThat(desk.latest(SECOND).get("entry"))
        .as("as it was sent")
        .isEqualTo(JSON.convertValue(portal.taken(SECOND).getLast().entry(), Map.class));
    desk.attest(second);
    PortalDesk.await("attested anew", () -> portal.taken(SECOND).size() == 2);
    assertThat(portal.taken(SECOND).getLast().updating()).isEqualTo("True");
    assertThat(desk.list("?dossier=" + SECOND).getList("items.state", String.class))
        .contains("SENT_AND_ENDED");
  }

  @Test
  @Order(7)
  void whatBecomesASecretVanishesAndOnlySystemsAndAdminsSeeTheList() {
    service.execute("UPDATE document SET state = 'QUARANTINED' WHERE doc_code = '" + second + "'");

    assertThat(desk.list("?dossier=" + SECOND).getList("items")).isEmpty();
    var people = new QueueDesk(service);
    service
        .with(people.key("INTEGRATOR", "một cửa").getString("key"))
        .get(PortalDesk.EXPORTS)
        .then()
        .statusCode(200)
        .body("items.docCode", equalTo(List.of(first)));
    people.clerk("clerk").get(PortalDesk.EXPORTS).then().statusCode(403);
    assertThat(service.admin().get("/api/v1/audit?subject=" + first).asString())
        .contains("result.send");
    assertThat(service.log())
        .noneMatch(line -> line.contains(StandInPortal.PASSWORD) || line.contains("phien-"));
    assertThat(service.anonymous().get("/q/metrics").asString())
        .contains("sohoa_portal_attempts_total{outcome=\"taken\"}", "sohoa_portal_pending");
  }

  @Test
  @Order(8)
  void anAbsenceThatEndsNoAttestationCompletesTheEntry(@TempDir Path folder) throws Exception {
    desk.dossier(THIRD, "IN_PROGRESS", "");
    third = desk.result(folder, THIRD, "43");
    service.execute(
        """
        INSERT INTO field (document_id, name, raw, confidence, page, rule)
        SELECT id, 'validUntil', 'không đọc được', 0.4, 1, 'label' FROM document WHERE doc_code = '%s'
        """
            .formatted(third));
    desk.fields(
        third,
        """
        {"name":"resultCode","value":"KQ.G09.000012"},{"name":"validityScope","value":"Toàn quốc"}
        """);
    desk.attest(third);
    PortalDesk.await("looked at", () -> desk.latest(THIRD).get("nextAttemptAt") == null);
    assertThat(desk.latest(THIRD)).containsEntry("state", "INCOMPLETE");
    Object attestedAt = desk.latest(THIRD).get("attestedAt");

    portal.refuse(THIRD);
    desk.fields(third, "{\"name\":\"validUntil\",\"absent\":true}");

    PortalDesk.await("sent and refused", () -> "FAILED".equals(desk.latest(THIRD).get("state")));
    assertThat(desk.latest(THIRD)).containsEntry("attestedAt", attestedAt);
    PortalDesk.await("measured", () -> desk.failed() == 1);
  }

  @Test
  @Order(9)
  void whatWasRefusedIsOverWhenItIsCorrectedAndAttestedAnew() {
    portal.refuseNothing();
    desk.fields(third, "{\"name\":\"resultCode\",\"value\":\"KQ.G09.000013\"}");
    desk.attest(third);

    PortalDesk.await("sent", () -> "SENT".equals(desk.latest(THIRD).get("state")));

    PortalDesk.await("measured", () -> desk.failed() == 0);
    assertThat(desk.list("?delivery=failed").getList("items")).isEmpty();
    service
        .admin()
        .post(PortalDesk.EXPORTS + "/redrive")
        .then()
        .statusCode(200)
        .body("redriven", equalTo(0));
  }
}
