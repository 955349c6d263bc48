package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.contract.DeclaredOperation;

/** Resources of every kind in a running service, and requests for them. */
final class MatrixResources {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
  private static final String DOSSIER = "H24.97-250415-0001";
  private static final String PROCEDURE = "1.009645";
  private static final String SAMPLED = "H24.97_TL_000901_V1";
  private static final String ASKED = "H24.97_TL_000902_V1";
  private static final String PROPOSAL = "00000000-0000-4000-8000-0000000000ab";

  private final RunningService service;

  /** Values of parameters, and of members of bodies that name resources. */
  private final Map<String, String> values = new HashMap<>();

  private String own = "";
  private String foreign = "";

  private MatrixResources(RunningService service) {
    this.service = service;
  }

  /** Makes the resources; the station among the callers sends the documents that are its own. */
  static MatrixResources make(RunningService service, Path folder, List<MatrixCaller> callers)
      throws IOException {
    var made = new MatrixResources(service);
    made.dossier();
    made.documents(folder, callers);
    made.decisions();
    made.attestation(callers);
    made.rescan(callers);
    made.reports();
    made.sample();
    made.people();
    made.batch(callers);
    made.uploads(callers);
    made.webhooks(callers);
    made.exports(callers);
    made.values.putAll(
        Map.of(
            "number", "1",
            "box", "0,0,300,200",
            "from", "2025-01-01",
            "to", "2025-12-31",
            "month", "2025-01",
            "indicator", "4.2",
            "address", "phường Trúc Bạch, quận Ba Đình, thành phố Hà Nội",
            "effective", "2025-07-01"));
    return made;
  }

  String own() {
    return own;
  }

  String foreign() {
    return foreign;
  }

  String dossierCode() {
    return DOSSIER;
  }

  private void dossier() {
    var catalogue = new Catalogue(service);
    catalogue.procedure(PROCEDURE);
    catalogue.dossier(DOSSIER, PROCEDURE, "0100112437");
    values.put("dossierCode", DOSSIER);
    values.put("procedureCode", PROCEDURE);
  }

  private void documents(Path folder, List<MatrixCaller> callers) throws IOException {
    Scans station = Scans.with(service, stationKey(callers));
    Scans other = Scans.ofNewStation(service);
    own = station.accept(scan(folder, "87"), metadata());
    foreign = other.accept(scan(folder, "88"), metadata());
    station.awaitFinal(own);
    other.awaitFinal(foreign);
    values.put("other", foreign);
  }

  private static String metadata() {
    return Scans.metadata(Optional.of(DOSSIER), Optional.of("VB"));
  }

  private static Path scan(Path folder, String number) throws IOException {
    Path file = folder.resolve(number + ".png");
    SamplePaper paper = SamplePaper.decision().numbered(number, "QĐ-BQL", LocalDate.of(2024, 3, 7));
    new SampleScan(paper, 1, 150, ScanLook.typical()).write(file);
    return file;
  }

  /** A field with a place, a finding, and a decision that can be taken back. */
  private void decisions() {
    JsonPath document = service.admin().get("/api/v1/documents/" + own).jsonPath();
    values.put("name", document.getString("fields.find { it.box != null }.name"));
    service.execute(
        """
        INSERT INTO finding (document_id, position, stage, code, severity, detail, blocking)
        SELECT id, 900, 'EXTRACT', 'LOW_CONFIDENCE', 'WARNING', '', true FROM document WHERE doc_code = '%s'
        """
            .formatted(own));
    document = service.admin().get("/api/v1/documents/" + own).jsonPath();
    values.put("findingId", document.getString("findings[-1].id"));
    json("{\"role\":\"result\"}")
        .header("If-Match", "*") // both papers are linked again, since they share a component
        .patch("/api/v1/documents/" + own)
        .then()
        .statusCode(200);
    values.put(
        "decisionId",
        service
            .admin()
            .get("/api/v1/documents/" + own + "/history?limit=200")
            .jsonPath()
            .getString("items.findAll { it.decision != null }[-1].decision"));
    service.execute(
        """
        INSERT INTO correction_rule (id, field, kind, machine, value, state, reason, key_id, made_at)
        SELECT '%s', 'organName', 'quyet-dinh', 'm', 'v', 'ACCEPTED', 'r', min(id), now() FROM access_key
        """
            .formatted(PROPOSAL));
    values.put("proposalId", PROPOSAL);
  }

  /** Only what is READY can be attested. */
  private void attestation(List<MatrixCaller> callers) {
    service.execute("UPDATE document SET state = 'READY' WHERE doc_code = '" + own + "'");
    String address = "/api/v1/documents/" + own;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.url() + address + "/attest"))
            .header("If-Match", service.admin().get(address).header("ETag"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(named(callers, MatrixCaller.ATTESTING).call(request)).isEqualTo(200);
  }

  /** A station may replace what it sent itself and was asked to scan again. */
  private void rescan(List<MatrixCaller> callers) {
    new QueueDesk(service).document(ASKED, "none", 50, "LOW_CONFIDENCE");
    JsonPath station = JsonPath.from(named(callers, "STATION").read("/api/v1/me"));
    service.execute(
        "UPDATE document SET key_id = '%s', dossier_code = NULL, component_codes = '{}' WHERE doc_code = '%s'"
            .formatted(station.getString("id"), ASKED));
    json("{\"reason\":\"mờ\"}")
        .post("/api/v1/documents/" + ASKED + "/rescan")
        .then()
        .statusCode(200);
  }

  private static MatrixCaller named(List<MatrixCaller> callers, String name) {
    return callers.stream().filter(caller -> caller.name().equals(name)).findFirst().orElseThrow();
  }

  private RequestSpecification json(String body) {
    return service.admin().contentType(ContentType.JSON).body(body);
  }

  private void reports() {
    String snapshots = "/api/v1/reports/kpi766/snapshots?from=2025-01-01&to=2025-12-31";
    values.put("snapshot", created(service.admin().post(snapshots).then()).getString("snapshot"));
    values.put("with", created(service.admin().post(snapshots).then()).getString("snapshot"));
    values.put("scrubId", created(service.admin().post("/api/v1/scrubs").then()).getString("id"));
  }

  private static JsonPath created(ValidatableResponse answer) {
    return answer.extract().jsonPath();
  }

  private void sample() {
    new QueueDesk(service).document(SAMPLED, "none", 90, "LOW_CONFIDENCE");
    service.execute(
        """
        DELETE FROM finding WHERE document_id = (SELECT id FROM document WHERE doc_code = '%1$s');
        UPDATE document SET state = 'READY', kind = 'matrix', dossier_code = NULL, component_codes = '{}' WHERE doc_code = '%1$s';
        INSERT INTO field (document_id, name, clean, confidence, page, rule)
        SELECT id, 'codeNumber', '1', 0.99, 1, 'header.number' FROM document WHERE doc_code = '%1$s'
        """
            .formatted(SAMPLED));
    values.put(
        "sampleId",
        created(
                json("{\"name\":\"m\",\"lot\":{\"kind\":\"matrix\"},\"share\":1,\"linesPerDocument\":0,"
                        + "\"fields\":[\"codeNumber\"]}")
                    .post("/api/v1/sampling/plans")
                    .then()
                    .statusCode(201))
            .getString("id"));
  }

  /** The station among the callers opens it, since it sees no other. */
  private void batch(List<MatrixCaller> callers) {
    values.put(
        "batchId",
        created(
                service
                    .with(stationKey(callers))
                    .contentType(ContentType.JSON)
                    .body("{\"files\":[{\"name\":\"a\",\"sha256\":\"%064x\"}]}".formatted(1))
                    .post("/api/v1/batches")
                    .then()
                    .statusCode(201))
            .getString("batchId"));
  }

  private static String stationKey(List<MatrixCaller> callers) {
    return callers.stream()
        .filter(MatrixCaller::isStation)
        .map(station -> Objects.requireNonNull(station.credentials().get("Authorization")))
        .map(header -> header.substring("Bearer ".length()))
        .findFirst()
        .orElseThrow();
  }

  private void people() {
    values.put("accountId", Person.account(service, "matrix-spare", "CLERK").getString("id"));
    values.put("key", new QueueDesk(service).key("CLERK", "spare").getString("id"));
  }

  /** Only who created an upload may see it. */
  private void uploads(List<MatrixCaller> callers) {
    for (MatrixCaller caller : callers) {
      if (caller.isKnown()) {
        service.execute(
            """
            INSERT INTO upload (id, key_id, length, created_at, expires_at)
            VALUES ('%s', '%s', 10, now(), now() + interval '1 day')
            """
                .formatted(
                    upload(caller), JsonPath.from(caller.read("/api/v1/me")).getString("id")));
      }
    }
  }

  private static String upload(MatrixCaller caller) {
    return UUID.nameUUIDFromBytes(caller.name().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** One for each, because it is deleted. */
  private void webhooks(List<MatrixCaller> callers) {
    for (MatrixCaller caller : callers) {
      service.execute(
          """
          INSERT INTO webhook (id, url, events, state, position, created_at)
          VALUES ('%s', 'https://matrix.example/', '{}', 'PAUSED', 0, now())
          """
              .formatted(upload(caller)));
    }
  }

  /** Only who made an export may see it. */
  private void exports(List<MatrixCaller> callers) {
    for (MatrixCaller caller : callers) {
      if (caller.isKnown()) {
        service.execute(
            """
            INSERT INTO export (id, key_id, request, state, created_at, expires_at)
            VALUES ('%s', '%s', '{}', 'INVALID', now(), now() + interval '1 day')
            """
                .formatted(
                    upload(caller), JsonPath.from(caller.read("/api/v1/me")).getString("id")));
      }
    }
  }

  /** As below, with what belongs to the caller. */
  HttpRequest.Builder request(DeclaredOperation operation, String docCode, MatrixCaller caller) {
    values.put("uploadId", upload(caller));
    values.put("webhookId", upload(caller));
    values.put("exportId", upload(caller));
    return request(operation, docCode);
  }

  /** Returns a request that is as complete as the contract knows it to be. */
  HttpRequest.Builder request(DeclaredOperation operation, String docCode) {
    var named = new HashMap<>(values);
    named.put("docCode", docCodeFor(operation, docCode));
    named.put("id", operation.path().contains("/keys/") ? value("key") : value("snapshot"));
    String path =
        PARAMETER
            .matcher(operation.path())
            .replaceAll(found -> encoded(value(named, found.group(1))));
    String query =
        operation.query().stream()
            .map(name -> name + "=" + encoded(value(named, name)))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(
            URI.create(service.url() + path + (query.isEmpty() ? "" : "?" + query)));
    operation.bodyType().ifPresent(type -> request.header("Content-Type", contentType(type)));
    request.header("If-Match", "*");
    if (operation.path().startsWith("/api/v1/uploads")) {
      request.header("Tus-Resumable", "1.0.0");
      request.header(operation.bodyType().isPresent() ? "Upload-Offset" : "Upload-Length", "0");
    }
    return request.method(operation.method(), MatrixBody.of(operation, named));
  }

  private String docCodeFor(DeclaredOperation operation, String docCode) {
    if (operation.path().contains("{sampleId}")) {
      return SAMPLED;
    }
    return operation.id().equals("replaceDocument") && docCode.equals(own) ? ASKED : docCode;
  }

  private String value(String name) {
    return value(values, name);
  }

  private static String value(Map<String, String> named, String name) {
    return Objects.requireNonNull(named.get(name), name);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String contentType(String type) {
    return type.startsWith("multipart") ? type + "; boundary=matrix" : type;
  }
}
