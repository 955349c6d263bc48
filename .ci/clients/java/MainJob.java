import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.sohoa.client.ApiClient;
import vn.sohoa.client.ApiException;
import vn.sohoa.client.api.DocumentsApi;
import vn.sohoa.client.api.DossiersApi;
import vn.sohoa.client.api.KeysApi;
import vn.sohoa.client.api.ProceduresApi;
import vn.sohoa.client.api.ReportsApi;
import vn.sohoa.client.model.*;

/**
 * The main job of an integrator, by the client that openapi-generator makes for Java (okhttp-gson).
 *
 * <p>Environment: SOHOA_URL, SOHOA_KEY (of an ADMIN), SOHOA_SCAN (a PDF), SOHOA_RUN (1 to 9, a number of its own for each run on one
 * database).
 */
class MainJob {
  static final String URL = System.getenv("SOHOA_URL");
  static final String RUN = System.getenv("SOHOA_RUN");
  static final File SCAN = new File(System.getenv("SOHOA_SCAN"));
  static final String PROCEDURE = "1.00900" + RUN;
  static final LocalDate FROM = LocalDate.of(2025, Integer.parseInt(RUN), 1);
  static final LocalDate TO = FROM.plusDays(27);
  static final List<String> DOSSIERS = IntStream.rangeClosed(1, 5).mapToObj(n -> "H24.99-250%s15-000%d".formatted(RUN, n)).toList();

  interface Call<T> {
    T send() throws ApiException;
  }

  static ApiClient client(String key) {
    ApiClient client = new ApiClient().setBasePath(URL);
    client.setBearerToken(key);
    return client;
  }

  static void check(String what, Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError(what + ": expected " + expected + ", got " + actual);
    }
    System.out.println("  " + what + ": " + actual);
  }

  /** Returns the problem that the service refuses the call with. */
  static Problem refusal(Call<?> call) throws IOException {
    try {
      call.send();
    } catch (ApiException refused) {
      return Problem.fromJson(refused.getResponseBody());
    }
    throw new AssertionError("not refused");
  }

  static String sha256(byte[]... parts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static DocumentRecord finished(DocumentsApi documents, String code) throws Exception {
    for (int i = 0; i < 600; i++) {
      DocumentRecord document = documents.getDocument(code).execute();
      if (document.getState() != DocumentState.RECEIVED && document.getState() != DocumentState.PROCESSING) {
        return document;
      }
      Thread.sleep(500);
    }
    throw new AssertionError(code + " is not finished");
  }

  /** Returns the bytes of the original, or of a part of it; the client writes them to a temporary file. */
  static byte[] download(DocumentsApi documents, String code, String range, String ifRange) throws Exception {
    Path file = documents.downloadDocument(code).range(range).ifRange(ifRange).execute().toPath();
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  public static void main(String[] args) throws Exception {
    KeysApi keys = new KeysApi(client(System.getenv("SOHOA_KEY")));
    AccessKey integrator = keys.issueKey(new KeyRequest().name("One-stop system").role(Role.INTEGRATOR)).execute();
    AccessKey clerk = keys.issueKey(new KeyRequest().name("Clerk").role(Role.CLERK)).execute();
    check("role of the key", integrator.getRole(), Role.INTEGRATOR);
    ApiClient api = client(integrator.getKey());
    DocumentsApi documents = new DocumentsApi(api);

    sendDossiers(api);
    String code = importScan(documents);
    read(documents, code);
    list(new DossiersApi(api));
    download(documents, code);
    link(documents, new DocumentsApi(client(clerk.getKey())), code);
    report(new ReportsApi(api));

    keys.revokeKey(integrator.getId()).execute();
    keys.revokeKey(clerk.getId()).execute();
    check("revoked key", refusal(() -> documents.getDocument(code).execute()).getReason(), ProblemReason.UNAUTHENTICATED);
    System.out.println("java: done");
  }

  static void sendDossiers(ApiClient api) throws Exception {
    Procedure sent = new Procedure().name("Chấp thuận chủ trương đầu tư");
    sent.addComponentsItem(new ProcedureComponent().code("VB").name("Văn bản đề nghị").required(true));
    Procedure procedure = new ProceduresApi(api).putProcedure(PROCEDURE, sent).execute();
    check("procedure", List.of(procedure.getCode(), procedure.getComponents().getFirst().getName()), List.of(PROCEDURE, "Văn bản đề nghị"));

    DossiersApi dossiers = new DossiersApi(api);
    for (String code : DOSSIERS.subList(0, 3)) {
      Dossier dossier = dossiers.putDossier(code, request(code)).execute();
      check("dossier", List.of(dossier.getCode(), dossier.getOutcome()), List.of(code, SyncOutcome.CREATED));
    }
    Path lines = Files.createTempFile("dossiers", ".ndjson");
    Files.writeString(lines, request(DOSSIERS.get(3)).toJson() + "\n" + request(DOSSIERS.get(4)).toJson() + "\n");
    Path answer = dossiers.importDossiers(lines.toFile()).execute().toPath();
    for (String line : Files.readAllLines(answer)) {
      check("batch", BatchResult.fromJson(line).getOutcome(), SyncOutcome.CREATED);
    }
    Files.delete(lines);
    Files.delete(answer);
  }

  static DossierRequest request(String code) {
    return new DossierRequest()
        .code(code)
        .procedureCode(PROCEDURE)
        .channel(Channel.IN_PERSON)
        .state(DossierState.IN_PROGRESS)
        .sourceVersion(1L)
        .applicant(new Applicant().kind(ApplicantKind.ORGANIZATION).name("Công ty TNHH Thử Nghiệm").taxCode("0100112437"))
        .receivedAt(OffsetDateTime.parse("2025-0" + RUN + "-15T08:30:00+07:00"))
        .addComponentsItem(new SubmittedComponent().code("VB").declaredPages(1));
  }

  static String importScan(DocumentsApi documents) throws Exception {
    ImportMetadata metadata = new ImportMetadata().agencyCode("H24.99").role(DocumentRole.COMPONENT).dossierCode(DOSSIERS.getFirst());
    metadata.componentCode("VB").declaredPages(2);
    ImportReceipt receipt = documents.importDocument(metadata)._file(SCAN).idempotencyKey("java-" + RUN).execute();
    check("receipt", List.of(receipt.getSize(), receipt.getSha256()), List.of(SCAN.length(), sha256(Files.readAllBytes(SCAN.toPath()))));
    return receipt.getDocCode();
  }

  static void read(DocumentsApi documents, String code) throws Exception {
    DocumentRecord document = finished(documents, code);
    check("state", List.of(DocumentState.READY, DocumentState.NEEDS_REVIEW).contains(document.getState()), true);
    List<String> number = document.getFields().stream().filter(f -> f.getName().equals("codeNumber")).map(DocumentField::getValue).toList();
    check("number", number, List.of("117" + RUN));
    List<FindingCode> findings = document.getFindings().stream().map(Finding::getCode).toList();
    check("finding", findings.contains(FindingCode.PAGE_COUNT_MISMATCH), true);
    check("events", documents.streamDocumentEvents(code).execute().contains("\"state\":\"" + document.getState() + "\""), true);
    System.out.println("  link: " + document.getLink().getDecision() + " findings: " + findings);
  }

  static void list(DossiersApi dossiers) throws ApiException {
    List<String> seen = new ArrayList<>();
    int pages = 0;
    String cursor = null;
    do {
      DossierList page = dossiers.listDossiers().procedure(PROCEDURE).limit(2).cursor(cursor).execute();
      page.getItems().forEach(d -> seen.add(d.getCode()));
      cursor = page.getNext();
      pages++;
    } while (cursor != null);
    check("list", List.of(pages, seen.stream().sorted().toList()), List.of(3, DOSSIERS));
  }

  static void download(DocumentsApi documents, String code) throws Exception {
    String sent = sha256(Files.readAllBytes(SCAN.toPath()));
    check("download", sha256(download(documents, code, null, null)), sent);
    var first = documents.downloadDocument(code).range("bytes=0-99999").executeWithHttpInfo();
    byte[] start = Files.readAllBytes(first.getData().toPath());
    byte[] rest = download(documents, code, "bytes=100000-", first.getHeaders().get("etag").getFirst());
    check("parts", List.of(first.getStatusCode(), start.length, sha256(start, rest)), List.of(206, 100000, sent));
  }

  static void link(DocumentsApi documents, DocumentsApi desk, String code) throws Exception {
    LinkRequest decision = new LinkRequest().dossierCode(DOSSIERS.get(1)).componentCode("VB");
    String etag = documents.getDocument(code).executeWithHttpInfo().getHeaders().get("etag").getFirst();
    Problem forbidden = refusal(() -> documents.decideDocumentLink(code, etag, decision).execute());
    check("link by the integrator", forbidden.getReason(), ProblemReason.FORBIDDEN);
    DocumentLink link = desk.decideDocumentLink(code, etag, decision).execute();
    check("link", List.of(link.getDossierCode(), link.getComponentCodes()), List.of(DOSSIERS.get(1), List.of("VB")));
    Problem stale = refusal(() -> desk.decideDocumentLink(code, etag, decision).execute());
    check("stale If-Match", List.of(stale.getStatus(), stale.getReason()), List.of(412, ProblemReason.PRECONDITION_FAILED));
  }

  static void report(ReportsApi reports) throws Exception {
    CoverageFigures figures = reports.getCoverageReport(FROM, TO).groupBy(CoverageGroup.PROCEDURE).execute().getItems().getFirst();
    check(
        "coverage",
        List.of(figures.getGroup(), figures.getDossiers(), figures.getRequired(), figures.getSatisfied(), figures.getPercent().intValueExact()),
        List.of(PROCEDURE, 5L, 5L, 1L, 20));
    KpiReport kpi = reports.getKpiReport(FROM, TO).procedure(PROCEDURE).execute();
    check("KPI", kpi.getIndicators().stream().map(IndicatorResult::getNumber).toList(), List.of("2.1", "4.1", "4.2", "4.3", "4.4", "4.5"));
    KpiReport snapshot = reports.createKpiSnapshot(FROM, TO).procedure(PROCEDURE).execute();
    KpiReport frozen = reports.getKpiSnapshot(snapshot.getSnapshot()).execute();
    check("snapshot", frozen.getIndicators().equals(snapshot.getIndicators()), true);
    Problem reversed = refusal(() -> reports.getKpiReport(TO, FROM).execute());
    check("reversed period", List.of(reversed.getStatus(), reversed.getReason()), List.of(422, ProblemReason.UNPROCESSABLE));
  }
}
