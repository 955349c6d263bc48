package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an export does not hand out, to whom, and who is told. */
class ExportGuardIT extends ExportPapers {
  @Test
  void aSecretEndsTheExport() {
    String secret = document(230, "export-secret");
    document(231, "export-secret");
    String id = desk.ready(kind("export-secret"));

    service.execute("UPDATE document SET state = 'QUARANTINED' WHERE doc_code = '" + secret + "'");

    for (String part : List.of("/documents", "/files")) {
      desk.get("/" + id + part).then().statusCode(410).body("reason", equalTo("EXPORT_INVALID"));
      assertThat(service.admin().get(ExportDesk.EXPORTS + "/" + id + part).statusCode())
          .isEqualTo(410);
      assertThat(desk.get("/" + id + part).asString()).doesNotContain(secret);
    }
    assertThat(desk.view(id).getString("state")).isEqualTo("INVALID");
    // For good, even if it was a mistake
    service.execute("UPDATE document SET state = 'READY' WHERE doc_code = '" + secret + "'");
    desk.get("/" + id + "/files").then().statusCode(410);
  }

  @Test
  void nothingUnjudgedIsChosenWhoeverAsks() {
    String held = document(240, "export-unjudged");
    String unjudged = document(241, "export-unjudged");
    String open = document(242, "export-unjudged");
    service.execute(
        "UPDATE document SET secrecy_checked = false WHERE doc_code = '" + unjudged + "'");
    service.execute(
        "UPDATE document SET state = 'QUARANTINED', awaits_screening = true WHERE doc_code = '%s'"
            .formatted(held));
    var admin = new ExportDesk(service, service.adminKey());

    String id = admin.ready(kind("export-unjudged"));

    assertThat(admin.lines(id, 0)).hasSize(1).first().asString().contains(open);
  }

  @Test
  void aDocumentThatIsReadAgainHasToBeWaitedFor() {
    String docCode = document(250, "export-again");
    String id = desk.ready(kind("export-again"));
    int content = desk.zip(id).body().length / 2;

    service.execute(
        "UPDATE document SET secrecy_checked = false WHERE doc_code = '" + docCode + "'");

    desk.get("/" + id + "/documents")
        .then()
        .statusCode(409)
        .body("reason", equalTo("EXPORT_NOT_READY"));
    // The manifests come before it
    RawRequest.Answer cut = desk.zip(id);
    assertThat(cut.status()).isEqualTo(200);
    assertThat(cut.body().length).isLessThan((int) cut.length());
    service.execute(
        "UPDATE document SET secrecy_checked = true WHERE doc_code = '" + docCode + "'");
    RawRequest.Answer rest = desk.zip(id, "Range: bytes=" + cut.body().length + "-");
    assertThat(rest.status()).isEqualTo(206);
    assertThat(cut.body().length + rest.body().length).isEqualTo((int) cut.length());
    assertThat(content).isPositive();
  }

  @Test
  void whatIsDamagedBeforeIsNamedAndLeftOut() throws IOException {
    String sound = document(260, "export-damaged");
    String damaged = document(261, "export-damaged");
    String missing = document(262, "export-damaged");
    Files.write(desk.file(desk.blob(content(261, 2_261))), content(1, 2_261));
    Files.delete(desk.file(desk.blob(content(262, 2_262))));

    String id = desk.ready(kind("export-damaged"));

    assertThat(desk.view(id).getInt("problems")).isEqualTo(2);
    Map<String, byte[]> files = unzip(desk.zip(id).body());
    assertThat(files.keySet())
        .containsExactly(
            "manifest.json",
            "manifest.csv",
            "SHA256SUMS",
            "documents/00000/" + sound + ".original.pdf");
    JsonPath manifest =
        JsonPath.from(new String(files.get("manifest.json"), StandardCharsets.UTF_8));
    assertThat(manifest.getList("items.docCode")).isEqualTo(List.of(sound, damaged, missing));
    assertThat(manifest.getList("items.files.flatten().problem"))
        .isEqualTo(Arrays.asList(null, "DAMAGED", "MISSING"));
    assertThat(JsonPath.from(desk.lines(id, 1).getFirst()).getString("files[0].problem"))
        .isEqualTo("DAMAGED");
    assertThat(new String(files.get("manifest.csv"), StandardCharsets.UTF_8))
        .contains(",DAMAGED\r\n");
  }

  @Test
  void whatLooksVerifiedIsReadAgain() throws IOException {
    byte[] content = content(265, 2_265);
    Path file = desk.file(desk.blob(content));
    String docCode = desk.document(docCode(265), "export-silent", content);
    service.with(desk.key()).get("/api/v1/documents/download/" + docCode).then().statusCode(200);
    FileTime time = Files.getLastModifiedTime(file);
    content[100] ^= 1;
    Files.write(file, content);
    Files.setLastModifiedTime(file, time);

    String id = desk.ready(kind("export-silent"));

    assertThat(desk.view(id).getInt("problems")).isEqualTo(1);
    assertThat(JsonPath.from(desk.lines(id, 0).getFirst()).getString("files[0].problem"))
        .isEqualTo("DAMAGED");
  }

  @Test
  void whatIsDamagedLaterIsNeverSent() throws IOException {
    document(270, "export-later");
    byte[] second = content(271, 2_271);
    document(271, "export-later");
    document(272, "export-later");
    String id = desk.ready(kind("export-later"));
    byte[] whole = desk.zip(id).body();
    byte[] wrong = second.clone();
    wrong[100] ^= 1;
    Files.write(desk.file(desk.blob(second)), wrong);

    RawRequest.Answer cut = desk.zip(id);

    assertThat(cut.status()).isEqualTo(200);
    assertThat(cut.length()).isEqualTo(whole.length);
    assertThat(cut.body().length).isLessThan(whole.length);
    assertThat(cut.body()).isEqualTo(Arrays.copyOf(whole, cut.body().length));
    RawRequest.Answer next = desk.zip(id, "Range: bytes=" + cut.body().length + "-");
    assertThat(next.status()).isEqualTo(500);
    assertThat(next.text()).contains("BLOB_DAMAGED");

    Files.write(desk.file(desk.blob(second)), second);
    RawRequest.Answer rest = desk.zip(id, "Range: bytes=" + cut.body().length + "-");
    assertThat(rest.status()).isEqualTo(206);
    var joined = new ByteArrayOutputStream();
    joined.write(cut.body());
    joined.write(rest.body());
    assertThat(joined.toByteArray()).isEqualTo(whole);
  }

  @Test
  void othersSeeNothingOfIt() {
    document(280, "export-own");
    String id = desk.ready(kind("export-own"));
    var other = new ExportDesk(service);
    var queue = new QueueDesk(service);

    for (String part : List.of("", "/documents", "/files")) {
      assertThat(other.get("/" + id + part).statusCode()).isEqualTo(404);
      assertThat(service.admin().get(ExportDesk.EXPORTS + "/" + id + part).statusCode())
          .isEqualTo(200);
      for (String role : List.of("STATION", "CLERK", "REVIEWER", "AUDITOR")) {
        String key = queue.key(role, "export").getString("key");
        assertThat(service.with(key).get(ExportDesk.EXPORTS + "/" + id + part).statusCode())
            .isEqualTo(403);
      }
    }
    assertThat(other.get("").jsonPath().getList("items")).isEmpty();
    assertThat(WholeList.of(service::admin, ExportDesk.EXPORTS, "exportId")).contains(id);
    service.with(other.key()).delete(ExportDesk.EXPORTS + "/" + id).then().statusCode(404);
    service.with(desk.key()).delete(ExportDesk.EXPORTS + "/" + id).then().statusCode(204);
    desk.get("/" + id).then().statusCode(404);
    desk.get("/" + id + "/files").then().statusCode(404);
  }

  @Test
  void aRepetitionMakesNoSecondOne() {
    document(290, "export-repeat");
    String body = kind("export-repeat");
    var ids = new ArrayList<String>();
    for (int i = 0; i < 2; i++) {
      var answer =
          service
              .with(desk.key())
              .contentType("application/json")
              .header("Idempotency-Key", "export-1")
              .body(body)
              .post(ExportDesk.EXPORTS);
      assertThat(answer.statusCode()).isEqualTo(201);
      ids.add(answer.path("exportId"));
    }
    assertThat(ids.get(0)).isEqualTo(ids.get(1));
    service
        .with(desk.key())
        .contentType("application/json")
        .header("Idempotency-Key", "export-1")
        .body(kind("other"))
        .post(ExportDesk.EXPORTS)
        .then()
        .statusCode(409)
        .body("reason", equalTo("IDEMPOTENCY_CONFLICT"));
  }

  @Test
  void aKeyHasSoManyExports() {
    var other = new ExportDesk(service);
    List<String> ids =
        IntStream.range(0, 20).mapToObj(i -> other.create(kind("export-nothing"))).toList();

    other.ask("{}").then().statusCode(429).body("reason", equalTo("EXPORT_QUOTA"));

    service
        .with(other.key())
        .delete(ExportDesk.EXPORTS + "/" + ids.getFirst())
        .then()
        .statusCode(204);
    ids.stream().skip(1).forEach(other::awaitPrepared);
    other.create(kind("export-nothing"));
  }

  @Test
  void aClientThatGoesIsNoError() throws IOException {
    byte[] large = content(310, 40 << 20);
    desk.document(docCode(310), "export-gone", large);
    String id = desk.ready(kind("export-gone"));
    long before = errors();

    try (Socket socket = begin(id)) {
      assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
    }
    assertThat(desk.zip(id, "Range: bytes=-22").body()).hasSize(22);
    assertThat(errors()).isEqualTo(before);
  }

  /** Asks for the ZIP file; the answer is not read. */
  private Socket begin(String id) throws IOException {
    URI address = URI.create(service.url());
    var socket = new Socket(address.getHost(), address.getPort());
    socket
        .getOutputStream()
        .write(
            "GET %s/%s/files HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(ExportDesk.EXPORTS, id, address.getAuthority(), desk.key())
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  @Test
  void aDeletedExportIsCutOffAtTheNextDocument() throws Exception {
    byte[] large = content(320, 40 << 20);
    byte[] next = content(321, 1 << 20);
    desk.document(docCode(320), "export-cut", large);
    desk.document(docCode(321), "export-cut", next);
    String id = desk.ready(kind("export-cut"));

    try (Socket socket = begin(id)) {
      assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
      service.with(desk.key()).delete(ExportDesk.EXPORTS + "/" + id).then().statusCode(204);
      // So long it is known that a document may be handed out
      Thread.sleep(Duration.ofMillis(1_500));
      assertThat(socket.getInputStream().transferTo(OutputStream.nullOutputStream()))
          .isBetween((long) large.length, (long) large.length + next.length / 2);
    }
  }

  private long errors() {
    return service.log().stream().filter(line -> line.contains("request failed")).count();
  }

  @Test
  void whoGotWhichDocumentIsNoted() {
    String docCode = document(300, "export-noted");
    String id = desk.ready(kind("export-noted"));
    desk.lines(id, 0);
    desk.zip(id);

    JsonPath reads =
        service
            .admin()
            .get("/api/v1/audit/reads?subject=" + docCode)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(reads.getList("items.action")).isEqualTo(List.of("EXPORT", "EXPORT"));
    assertThat(reads.getList("items.detail")).containsOnly("export " + id);
    assertThat(
            service.admin().get("/api/v1/audit?subject=" + id).jsonPath().getList("items.action"))
        .containsExactly("export.create");
  }
}
