package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.it.GuidanceClient.Part;

/** The four calls of the national guidance, by a client that knows nothing else. */
@Tag("slow")
class GuidanceIT {
  /** Of no other test, as the numbers are the client's. */
  private static final String AGENCY = "H24.94";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final RunningService service = SharedService.get();
  private final GuidanceClient client = client("INTEGRATOR");
  @TempDir Path folder;

  private GuidanceClient client(String role) {
    String key =
        service
            .admin()
            .contentType(ContentType.JSON)
            .body(
                "{\"name\":\"guidance\",\"role\":\"%s\",\"profile\":\"GUIDANCE\"}".formatted(role))
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key");
    return new GuidanceClient(URI.create(service.url()), key);
  }

  private static String code(String type) {
    return "%s_%s_%06d_V1".formatted(AGENCY, type, NUMBER.incrementAndGet());
  }

  private byte[] scan() throws IOException {
    Path file = folder.resolve("scan-" + NUMBER.incrementAndGet() + ".pdf");
    new SampleScan(
            SamplePaper.decision()
                .numbered("" + (7000 + NUMBER.get()), "QĐ-BQL", LocalDate.of(2025, 6, 12)),
            1,
            150,
            ScanLook.typical())
        .write(file);
    return Files.readAllBytes(file);
  }

  private static String metadata(String docCode) {
    return """
        {"DocCode":"%s","TypeName":"Quyết định","CodeNumber":"15","CodeNotation":"QĐ-BQL","IssuedDate":"2025-06-12",
         "OrganName":"Ban Quản lý Khu kinh tế Hải Phòng","Subject":"Về việc chấp thuận nhà đầu tư","PageAmount":1}"""
        .formatted(docCode);
  }

  private HttpResponse<String> send(String docCode, byte[] file) {
    return client.importDocument(
        Part.json("metadata", metadata(docCode)), Part.file("file", "G_2025.pdf", file));
  }

  private static JsonPath body(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonPath.from(answer.body());
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String reason) {
    assertThat(body(answer, status).getString("reason")).isEqualTo(reason);
  }

  @Test
  void theFourCallsWork() throws IOException {
    String docCode = code("QĐ");
    byte[] file = scan();

    HttpResponse<String> created = send(docCode, file);
    assertThat(body(created, 201).getString("DocCode")).isEqualTo(docCode);
    new Scans(service).awaitFinal(docCode);

    JsonPath record = body(client.document(docCode), 200);
    assertThat(record.getString("DocCode")).isEqualTo(docCode);
    assertThat(record.getString("TypeName")).isEqualTo("Quyết định");
    assertThat(record.getString("IssuedDate")).isEqualTo("2025-06-12");
    assertThat(record.getString("CodeNotation")).isEqualTo("QĐ-BQL");
    assertThat(record.getInt("PageAmount")).isEqualTo(1);
    assertThat(record.getMap("").keySet())
        .containsExactly(
            "DocCode",
            "TypeName",
            "CodeNumber",
            "CodeNotation",
            "IssuedDate",
            "OrganName",
            "Subject",
            "Language",
            "PageAmount",
            "Description",
            "InforSign",
            "Keyword",
            "Mode",
            "ConfidenceLevel",
            "Format");

    JsonPath updated =
        body(
            client.update(
                docCode,
                """
                {"DocCode":"%s","Subject":"Về việc điều chỉnh dự án","Mode":"Công khai","PageAmount":"2"}"""
                    .formatted(docCode)),
            200);
    assertThat(updated.getString("Subject")).isEqualTo("Về việc điều chỉnh dự án");
    assertThat(updated.getString("Mode")).isEqualTo("01");
    assertThat(updated.getInt("PageAmount")).isEqualTo(2);
    assertThat(body(client.document(docCode), 200).getString("Subject"))
        .isEqualTo("Về việc điều chỉnh dự án");

    HttpResponse<byte[]> download = client.download(docCode);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.body()).isEqualTo(file);
    // The same document in the contract
    assertThat(service.admin().get("/api/v1/documents/" + docCode).jsonPath().getString("docCode"))
        .isEqualTo(docCode);
  }

  @Test
  void fiveDigitsAreReadAsSix() throws IOException {
    String docCode = code("GP");
    String five = docCode.replace("_000", "_00");
    assertThat(body(send(five, scan()), 201).getString("DocCode")).isEqualTo(docCode);
    assertThat(body(client.document(five), 200).getString("DocCode")).isEqualTo(docCode);
    assertThat(body(client.update(five, "{\"Keyword\":\"đất\"}"), 200).getString("Keyword"))
        .isEqualTo("đất");
  }

  @Test
  void metadataMayBePartsAndTheFileHasAnyName() throws IOException {
    String docCode = code("CV");
    HttpResponse<String> created =
        client.importDocument(
            Part.text("DocCode", docCode),
            Part.text("TypeName", "Công văn"),
            Part.text("issuedDate", "05/01/2025"),
            Part.file("files", "a.pdf", scan()));
    assertThat(body(created, 201).getString("DocCode")).isEqualTo(docCode);
    assertThat(
            body(
                    client.importDocument(
                        Part.file(
                            "metadata",
                            "metadata.json",
                            metadata(code("CV")).getBytes(StandardCharsets.UTF_8)),
                        Part.file("tep", "b.pdf", scan())),
                    201)
                .getString("DocCode"))
        .startsWith(AGENCY);
    new Scans(service).awaitFinal(docCode);
    assertThat(body(client.document(docCode), 200).getString("IssuedDate")).isEqualTo("2025-01-05");
  }

  @Test
  void versionsStandSideBySide() throws IOException {
    String first = code("QĐ");
    String second = first.replace("_V1", "_V2");
    byte[] raw = scan();
    byte[] corrected = scan();
    body(send(first, raw), 201);

    assertThat(body(send(second, corrected), 201).getString("DocCode")).isEqualTo(second);

    assertThat(client.download(first).statusCode()).isIn(200, 404);
    new Scans(service).awaitFinal(first);
    new Scans(service).awaitFinal(second);
    assertThat(client.download(first).body()).isEqualTo(raw);
    assertThat(client.download(second).body()).isEqualTo(corrected);
    assertThat(service.admin().get("/api/v1/documents/" + first).jsonPath().getString("replacedBy"))
        .isEqualTo(second);
    assertRefused(send(first.replace("_V1", "_V9"), scan()), 409, "CONFLICT");
    assertRefused(send(code("QĐ").replace("_V1", "_V2"), scan()), 409, "CONFLICT");
    HttpResponse<String> foreign =
        client("INTEGRATOR")
            .importDocument(
                Part.json("metadata", metadata(first.replace("_V1", "_V3"))),
                Part.file("file", "c.pdf", scan()));
    assertRefused(foreign, 403, "FORBIDDEN");
  }

  @Test
  void aCodeInUseIsRefusedAndNoNumberIsGivenTwice() throws IOException {
    String given = "H24.86_TL_000002_V1";
    byte[] file = scan();
    HttpResponse<String> taken = send(given, file);
    if (taken.statusCode() == 201) {
      assertRefused(send(given, scan()), 409, "CONFLICT");
    }
    Path own = folder.resolve("own.pdf");
    for (int at = 0; at < 3; at++) {
      Files.write(own, scan());
      String next =
          new Scans(service).accept(own, "{\"agencyCode\":\"H24.86\",\"role\":\"component\"}");
      assertThat(next).isNotEqualTo(given).startsWith("H24.86_TL_");
    }
  }

  @Test
  void aRepeatedRequestMakesOneDocument() throws IOException {
    String docCode = code("QĐ");
    byte[] file = scan();
    List<String> key = List.of("Idempotency-Key", "key of " + NUMBER.get());
    Part[] parts = {Part.json("metadata", metadata(docCode)), Part.file("file", "a.pdf", file)};
    body(client.importDocument(key, parts), 201);
    HttpResponse<String> again = client.importDocument(key, parts);
    assertThat(body(again, 201).getString("DocCode")).isEqualTo(docCode);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(again.headers().firstValue("Location").orElse(""))
        .contains("/api/v1/documents/H24.94_Q");
  }

  @Test
  void aRepeatedVersionWithOtherMetadataIsRefused() throws IOException {
    String first = code("QĐ");
    String second = first.replace("_V1", "_V2");
    body(send(first, scan()), 201);
    Part file = Part.file("file", "b.pdf", scan());
    List<String> key = List.of("Idempotency-Key", "version " + NUMBER.get());
    body(client.importDocument(key, Part.json("metadata", metadata(second)), file), 201);

    HttpResponse<String> other =
        client.importDocument(
            key, Part.json("metadata", "{\"DocCode\":\"%s\"}".formatted(second)), file);

    assertRefused(other, 409, "IDEMPOTENCY_CONFLICT");
    assertThat(
            body(client.importDocument(key, Part.json("metadata", metadata(second)), file), 201)
                .getString("DocCode"))
        .isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"TypeName":"Quyết định"}                              | 400 | INVALID_REQUEST | /DocCode
          {"DocCode":"21"}                                       | 400 | INVALID_REQUEST | /DocCode
          {"DocCode":"H24.94_QĐ_000900_V1","Sobject":"x"}        | 400 | INVALID_REQUEST | /Sobject
          {"DocCode":"H24.94_QĐ_000900_V1","Subject":["x"]}      | 400 | INVALID_REQUEST | /Subject
          {"DocCode":"H24.94_QĐ_000900_V1","IssuedDate":"2025-30-04"} | 422 | VALUE_REFUSED   | /IssuedDate
          """)
  void whatIsWrongIsNamed(String metadata, int status, String reason, String pointer)
      throws IOException {
    JsonPath problem =
        body(
            client.importDocument(
                Part.json("metadata", metadata), Part.file("file", "a.pdf", scan())),
            status);
    assertThat(problem.getString("reason")).isEqualTo(reason);
    assertThat(problem.getString("errors[0].pointer")).isEqualTo(pointer);
    assertThat(problem.getString("errors[0].parameter")).isEqualTo("metadata");
    assertThat(client.document("H24.94_QĐ_000900_V1").statusCode()).isEqualTo(404);
  }

  @Test
  void aRefusedUpdateNamesItsMembers() throws IOException {
    String docCode = code("QĐ");
    body(send(docCode, scan()), 201);
    for (String sent : List.of("{\"IssuedDate\":\"2025-30-04\"}", "{\"Mode\":\"Bí ẩn\"}")) {
      JsonPath problem = body(client.update(docCode, sent), 422);
      assertThat(problem.getString("reason")).isEqualTo("VALUE_REFUSED");
      assertThat(sent).contains(problem.getString("errors[0].pointer").substring(1));
    }
    assertRefused(client.update(docCode, "[]"), 400, "INVALID_REQUEST");
    assertRefused(
        client.update(docCode, "{\"DocCode\":\"H24.94_QĐ_000901_V1\"}"), 400, "INVALID_REQUEST");
  }

  @Test
  void formsWithoutOrWithSeveralFilesAreRefused() throws IOException {
    Part metadata = Part.json("metadata", metadata(code("QĐ")));
    assertRefused(client.importDocument(metadata), 400, "INVALID_REQUEST");
    HttpResponse<String> two =
        client.importDocument(
            metadata, Part.file("files", "a.pdf", scan()), Part.file("files", "b.pdf", scan()));
    assertRefused(two, 400, "INVALID_REQUEST");
    HttpResponse<String> unknown =
        client.importDocument(
            metadata, Part.text("Mô tả", "x"), Part.file("files", "a.pdf", scan()));
    assertRefused(unknown, 400, "INVALID_REQUEST");
    HttpResponse<String> broken =
        client.importDocument(Part.json("metadata", "{"), Part.file("files", "a.pdf", scan()));
    assertRefused(broken, 400, "INVALID_REQUEST");
  }

  @Test
  void rolesHoldAndThereIsNoOtherWay() throws IOException {
    String docCode = code("QĐ");
    body(send(docCode, scan()), 201);
    assertRefused(client("AUDITOR").document(docCode), 403, "FORBIDDEN");
    assertRefused(client("STATION").document(docCode), 404, "NOT_FOUND");
    assertRefused(client("STATION").update(docCode, "{\"Subject\":\"x\"}"), 403, "FORBIDDEN");
    assertRefused(
        new GuidanceClient(URI.create(service.url()), "sohoa_unknown").document(docCode),
        401,
        "UNAUTHENTICATED");
    assertRefused(
        client.call("/api/guidance/documents/" + docCode.replace("Đ", "%C4%90")), 404, "NOT_FOUND");
    assertRefused(
        client.call("/api/v1/documents/H24.94_QĐ_999999_V1".replace("Đ", "%C4%90")),
        404,
        "NOT_FOUND");
    // All other calls are those of the contract
    assertThat(body(client.call("/api/v1/documents?limit=1"), 200).getList("items")).isNotNull();
    assertThat(service.admin().get("/api/v1/documents/" + docCode).jsonPath().getMap(""))
        .containsKey("docCode");
  }
}
