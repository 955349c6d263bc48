package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows for every list of the service, in a month and of a procedure that no other test uses. */
final class ListedRows {
  static final String MONTH = "from=2023-02-01&to=2023-02-28";
  static final String PROCEDURE = "1.009822";
  static final String DOSSIER = "H24.96-230202-0002";

  private static final String WEBHOOK = "00000000-0000-4000-8000-0000000000c1";

  private final RunningService service;
  private String before = "";
  private String after = "";
  private String decided = "";
  private String batch = "";

  ListedRows(RunningService service) {
    this.service = service;
  }

  /**
   * A list operation.
   *
   * @param operation path in the OpenAPI document
   * @param address with a filter that at least three rows meet
   * @param other the same list with another filter; empty if it has none
   */
  record ListAddress(String operation, String address, Optional<String> other) {
    ListAddress(String operation, String address) {
      this(operation, address, Optional.empty());
    }

    ListAddress(String operation, String address, String other) {
      this(operation, address, Optional.of(other));
    }

    @Override
    public String toString() {
      return operation;
    }
  }

  List<ListAddress> all() {
    String kpi = "/reports/kpi766";
    String frozen = kpi + "/snapshots/";
    return List.of(
        new ListAddress("/audit", "/audit?subject=" + DOSSIER, "/audit"),
        new ListAddress(
            "/audit/reads", "/audit/reads?subject=listed", "/audit/reads?subject=other"),
        new ListAddress(
            "/documents",
            "/documents?dossier=" + DOSSIER,
            "/documents?dossier=" + DOSSIER + "&order=quality"),
        new ListAddress(
            "/documents/{docCode}/attestations", "/documents/" + decided + "/attestations"),
        new ListAddress("/documents/{docCode}/history", "/documents/" + decided + "/history"),
        new ListAddress("/rescans", "/rescans"),
        new ListAddress("/screening", "/screening"),
        new ListAddress("/reports/scans", "/reports/scans?from=2023-03-01&to=2023-03-31"),
        new ListAddress("/batches", "/batches?state=open", "/batches?state=closed"),
        new ListAddress("/batches/{batchId}/files", "/batches/" + batch + "/files"),
        new ListAddress("/review-policy/history", "/review-policy/history"),
        new ListAddress("/dossiers", "/dossiers?procedure=" + PROCEDURE, "/dossiers"),
        new ListAddress(
            "/dossiers/{dossierCode}/documents",
            "/dossiers/" + DOSSIER + "/documents",
            "/dossiers/H24.96-230201-0001/documents"),
        new ListAddress("/accounts", "/accounts"),
        new ListAddress("/keys", "/keys"),
        new ListAddress("/exports/results", "/exports/results", "/exports/results?delivery=open"),
        new ListAddress("/exports", "/exports"),
        new ListAddress("/webhooks", "/webhooks"),
        new ListAddress(
            "/webhooks/{webhookId}/deliveries",
            "/webhooks/" + WEBHOOK + "/deliveries?state=delivered",
            "/webhooks/" + WEBHOOK + "/deliveries"),
        new ListAddress("/kinds", "/kinds"),
        new ListAddress("/reasons", "/reasons"),
        new ListAddress("/findings", "/findings"),
        new ListAddress("/procedures", "/procedures?on=2026-05-01", "/procedures"),
        new ListAddress("/proposals", "/proposals?state=DISMISSED", "/proposals"),
        new ListAddress("/reviews", "/reviews?dossier=" + DOSSIER, "/reviews"),
        new ListAddress(
            "/reports/coverage",
            "/reports/coverage?groupBy=department&" + MONTH,
            "/reports/coverage?groupBy=dossier&" + MONTH),
        new ListAddress(
            "/reports/coverage/missing",
            "/reports/coverage/missing?" + MONTH,
            "/reports/coverage/missing?department=DT&" + MONTH),
        new ListAddress(
            kpi + "/dossiers",
            kpi + "/dossiers?indicator=4.3&in=denominator&" + MONTH,
            kpi + "/dossiers?indicator=4.2&in=denominator&" + MONTH),
        new ListAddress(kpi + "/snapshots", kpi + "/snapshots"),
        new ListAddress(
            kpi + "/snapshots/{id}/dossiers",
            frozen + after + "/dossiers?indicator=4.3&in=denominator",
            frozen + before + "/dossiers?indicator=4.3&in=denominator"),
        new ListAddress(
            kpi + "/snapshots/{id}/difference",
            frozen + before + "/difference?indicator=4.3&with=" + after,
            frozen + before + "/difference?with=" + after));
  }

  void fill() {
    for (String code : List.of(PROCEDURE, "1.009823", "1.009824")) {
      put(
          "procedures/" + code,
          """
          {"name":"Thủ tục có danh sách","returnsPaperResult":true,
           "components":[{"code":"VB","name":"Đơn"},{"code":"HD","name":"Hợp đồng"}]}
          """);
    }
    dossier("H24.96-230201-0001", Optional.empty(), false);
    dossier(DOSSIER, Optional.of("DT"), false);
    dossier(DOSSIER, Optional.of("DT"), true);
    dossier("H24.96-230203-0003", Optional.of("MT"), false);
    before = freeze();
    dossier("H24.96-230201-0001", Optional.empty(), true);
    dossier(DOSSIER, Optional.of("DT"), false);
    dossier("H24.96-230203-0003", Optional.of("MT"), true);
    after = freeze();
    freeze();
    service.execute(
        """
        INSERT INTO correction_rule (id, field, kind, machine, value, state, reason, key_id, made_at)
        SELECT gen_random_uuid(), 'organName', 'listed', 'm' || n, 'v' || n, 'DISMISSED', 'r', (SELECT min(id) FROM access_key), now()
        FROM generate_series(1, 3) n
        """);
    service.execute(
        """
        INSERT INTO read_entry (at, actor, action, subject, detail, searched, address)
        SELECT now(), 'a', 'PAGE', 'listed', 'number ' || n, '{}', '127.0.0.1' FROM generate_series(1, 3) n
        """);
    for (int i = 0; i < 3; i++) {
      batch = openBatch();
    }
    webhooks();
    exports();
    QueueDesk desk = new QueueDesk(service);
    for (int day = 1; day <= 3; day++) {
      scanned(desk, day);
    }
    // The queue keeps what was changed behind its back
    service.admin().post("/api/v1/reviews/rebuild").then().statusCode(200);
    for (int i = 0; i < 3; i++) {
      desk.document("H24.96_TL_00010" + i + "_V1", DOSSIER, 50, "LOW_CONFIDENCE");
    }
    for (String name : List.of("one", "two", "three")) {
      document(name); // nobody judges it
      decided = document(name);
      new Scans(service).clear(decided);
      post("documents/" + decided + "/rescan", "{\"reason\":\"mờ\"}");
      samePolicy();
      service
          .admin()
          .contentType(ContentType.JSON)
          .body("{\"name\":\"" + name + "\",\"role\":\"CLERK\"}")
          .post("/api/v1/keys")
          .then()
          .statusCode(201);
      Person.account(service, "listed-" + name, "CLERK");
    }
    decide();
  }

  /** Decides about a document several times, and attests it. */
  private void decide() {
    ReviewDesk desk = ReviewDesk.of(service, "CLERK");
    for (String word : List.of("một", "hai", "ba")) {
      assertThat(desk.set(decided, "keyword", word).statusCode()).isEqualTo(200);
    }
    service.execute(
        """
        INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, key_id, made_at, ended_at, end_cause)
        SELECT c.id, d.id, d.doc_code, d.sha256, '{}', d.sha256, c.key_id, c.made_at, c.made_at, 'WITHDRAWN'
        FROM decision c JOIN document d ON d.id = c.document_id WHERE d.doc_code = '%s' AND c.kind = 'FIELD'
        """
            .formatted(decided));
    service.execute(
        """
        INSERT INTO result_delivery (attestation_id, document_id, doc_code, subject, state, answered, sent, sent_at, changed_at)
        SELECT id, document_id, doc_code, doc_code, 'SENT', '{}', '{}', now(), now() FROM attestation WHERE doc_code = '%s'
        """
            .formatted(decided));
  }

  /** Makes a version of the review policy that judges as the one before. */
  private void samePolicy() {
    Response policy = service.admin().get("/api/v1/review-policy");
    List<Map<String, @Nullable Object>> rules = policy.jsonPath().getList("rules");
    String body =
        rules.stream()
            .map(
                rule ->
                    "{\"code\":\"%s\"%s,\"blocking\":%s}"
                        .formatted(
                            rule.get("code"),
                            rule.get("importance") == null
                                ? ""
                                : ",\"importance\":\"" + rule.get("importance") + "\"",
                            rule.get("blocking")))
            .collect(Collectors.joining(",", "{\"reason\":\"như cũ\",\"rules\":[", "]}"));
    service
        .admin()
        .header("If-Match", policy.header("ETag"))
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/review-policy")
        .then()
        .statusCode(200);
  }

  private void webhooks() {
    service.execute(
        """
        INSERT INTO webhook (id, url, events, state, position, created_at)
        SELECT CAST('00000000-0000-4000-8000-0000000000c' || n AS uuid), 'https://listed.example/', '{}', 'PAUSED', 0, now()
        FROM generate_series(1, 3) n;
        SELECT publish_events();
        INSERT INTO webhook_delivery (webhook_id, position, kind, subject, state, last_attempt_at, next_attempt_at)
        SELECT '%s', position, kind, subject, 'DELIVERED', now(), now() FROM event ORDER BY position LIMIT 3
        """
            .formatted(WEBHOOK));
  }

  private void exports() {
    service.execute(
        """
        INSERT INTO export (id, key_id, request, state, created_at, expires_at)
        SELECT gen_random_uuid(), (SELECT min(id) FROM access_key), '{}', 'PREPARING', now(), now() + interval '1 day'
        FROM generate_series(1, 3)
        """);
  }

  private void post(String address, String body) {
    Response response =
        service.admin().contentType(ContentType.JSON).body(body).post("/api/v1/" + address);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
  }

  /** Sends a file that is no paper but is listed nevertheless; returns its docCode. */
  String document(String name) {
    try {
      Path file = Files.createTempFile(name, ".bin");
      Files.writeString(file, name + System.nanoTime());
      Scans scans = new Scans(service);
      String docCode = scans.accept(file, Scans.metadata(Optional.of(DOSSIER), Optional.empty()));
      scans.awaitFinal(docCode);
      return docCode;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void dossier(String code, Optional<String> department, boolean reused) {
    String day = "2023-02-" + code.substring(11, 13);
    put(
        "dossiers/" + code,
        """
        {"procedureCode":"%s","channel":"IN_PERSON","state":"IN_PROGRESS",%s
         "applicant":{"kind":"ORGANIZATION","name":"Công ty CP Mẫu","taxCode":"0314409058"},
         "receivedAt":"%sT00:00:00+07:00","componentReused":%s}
        """
            .formatted(
                PROCEDURE,
                department.map(name -> "\"department\":\"" + name + "\",").orElse(""),
                day,
                reused));
  }

  private void put(String address, String body) {
    Response response =
        service.admin().contentType(ContentType.JSON).body(body).put("/api/v1/" + address);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
  }

  private void scanned(QueueDesk desk, int day) {
    String docCode = "H24.96_TL_00020" + day + "_V1";
    desk.document(docCode, "none", 50, "LOW_CONFIDENCE");
    String station = desk.key("STATION", "listed").getString("id");
    service.execute(
        "UPDATE document SET received_at = '2023-03-0%d', key_id = '%s' WHERE doc_code = '%s'"
            .formatted(day, station, docCode));
  }

  private String openBatch() {
    String files =
        IntStream.rangeClosed(1, 3)
            .mapToObj(place -> "{\"name\":\"a\",\"sha256\":\"%064x\"}".formatted(place))
            .collect(Collectors.joining(","));
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"files\":[" + files + "]}")
        .post("/api/v1/batches")
        .then()
        .statusCode(201)
        .extract()
        .path("batchId");
  }

  private String freeze() {
    return service
        .admin()
        .post("/api/v1/reports/kpi766/snapshots?" + MONTH)
        .then()
        .statusCode(201)
        .extract()
        .path("snapshot");
  }

  Response get(String address) {
    return service.admin().urlEncodingEnabled(false).get("/api/v1" + address);
  }

  static String with(String address, String parameter) {
    return address + (address.contains("?") ? "&" : "?") + parameter;
  }

  /** Returns the list in the answer, which is a part of it for the difference of two reports. */
  static JsonPath page(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    JsonPath body = answer.jsonPath();
    return body.get("changes") == null ? body : body.setRootPath("changes");
  }

  /** Follows the cursors from a page on; returns the items of all pages after it. */
  List<Object> rest(String address, int limit, JsonPath first) {
    var items = new ArrayList<Object>();
    String next = first.getString("next");
    while (next != null) {
      JsonPath page = page(get(with(address, "limit=" + limit + "&cursor=" + next)));
      items.addAll(page.getList("items"));
      assertThat(items).as("the walk of %s ends", address).hasSizeLessThan(2_000);
      next = page.getString("next");
    }
    return items;
  }
}
