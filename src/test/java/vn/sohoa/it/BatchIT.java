package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.admin.sample.SamplePaper;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.blob.Sha256;

/** Batches: declared, sent in any order, compared, and confirmed by a receipt. */
class BatchIT {
  private static final String BATCHES = "/api/v1/batches";

  @TempDir private Path folder = Path.of("");

  private final RunningService service = SharedService.get();
  private final String key = new QueueDesk(service).key("STATION", "Trạm lô").getString("key");
  private int number = (int) (System.nanoTime() % 90_000);

  private Path scan(int pages) throws IOException {
    number++;
    Path file = folder.resolve("quét " + number + ".pdf");
    SamplePaper paper =
        SamplePaper.decision()
            .numbered(Integer.toString(number), "QĐ-BQL", LocalDate.of(2024, 3, 7));
    new SampleScan(paper, pages, 100, ScanLook.typical()).write(file);
    return file;
  }

  private static String entry(Path file, int pages) {
    try {
      return "{\"name\":\"%s\",\"sha256\":\"%s\",\"pages\":%d}"
          .formatted(file.getFileName(), Sha256.of(Files.readAllBytes(file)).hex(), pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String manifest(String... entries) {
    return "{\"name\":\"Lô sáng\",\"operator\":\"Lê Thị Hạnh\",\"device\":\"fi-8170\",\"files\":"
        + List.of(entries).stream().collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  private Response open(String manifest) {
    return service.with(key).contentType(ContentType.JSON).body(manifest).post(BATCHES);
  }

  private String opened(String manifest) {
    return open(manifest).then().statusCode(201).extract().path("batchId");
  }

  private Response send(Path file, String batch) {
    return service
        .with(key)
        .multiPart(
            "metadata",
            "{\"agencyCode\":\"H24.93\",\"role\":\"component\",\"batchId\":\"" + batch + "\"}",
            "application/json; charset=UTF-8")
        .multiPart("file", file.toFile())
        .post("/api/v1/documents/import");
  }

  private String sent(Path file, String batch) {
    return send(file, batch).then().statusCode(202).extract().path("docCode");
  }

  private Response close(String batch, String body) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(BATCHES + "/" + batch + "/close");
  }

  @Test
  void countsGoOutAndComeBack() throws Exception {
    Path first = scan(1);
    Path second = scan(2);
    Path broken = folder.resolve("hỏng.pdf");
    Files.writeString(broken, "no scan " + System.nanoTime());
    String batch = opened(manifest(entry(first, 1), entry(second, 3), entry(broken, 1)));
    String code = sent(second, batch);
    sent(broken, batch);
    close(batch, "{}").then().statusCode(409).body("reason", equalTo("FILES_MISSING"));
    assertThat(view(batch).getInt("counts.missingFiles")).isEqualTo(1);

    sent(first, batch);
    JsonPath receipt = closed(batch);

    assertThat(receipt.getList("receipt.files.result"))
        .containsExactly("COMPLETE", "PAGES_DIFFER", "UNREADABLE");
    assertThat(receipt.getString("receipt.files[1].docCode")).isEqualTo(code);
    assertThat(receipt.getInt("receipt.batch.counts.declaredPages")).isEqualTo(5);
    assertThat(receipt.getInt("receipt.batch.counts.countedPages")).isEqualTo(3);
    assertThat(receipt.getInt("receipt.batch.counts.different")).isEqualTo(1);
    assertThat(closed(batch).getString("jws")).isEqualTo(receipt.getString("jws"));
    printed(batch);
    verified(receipt);
  }

  private JsonPath view(String batch) {
    return service.with(key).get(BATCHES + "/" + batch).then().statusCode(200).extract().jsonPath();
  }

  /** Closes as soon as the pages are counted. */
  private JsonPath closed(String batch) {
    Response answer = close(batch, "{}");
    for (int look = 0; look < 600 && answer.statusCode() == 409; look++) {
      assertThat(answer.jsonPath().getString("reason")).isEqualTo("PAGES_NOT_COUNTED");
      RunningService.pause();
      answer = close(batch, "{}");
    }
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private void printed(String batch) {
    byte[] pdf =
        service
            .with(key)
            .get(BATCHES + "/" + batch + "/receipt?format=pdf")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private void verified(JsonPath receipt) throws IOException, InterruptedException {
    Path file = folder.resolve("receipt.json");
    Files.writeString(file, receipt.prettify());
    Path keys = folder.resolve("keys.json");
    Files.writeString(
        keys,
        service.with(key).get("/api/v1/receipt-keys").then().statusCode(200).extract().asString());
    Run good = verify(file, keys);
    assertThat(good.exitCode()).as(good.out()).isZero();
    assertThat(good.out()).contains(receipt.getString("receipt.batch.batchId"), "3/5");

    Files.writeString(
        file, receipt.prettify().replace("\"countedPages\": 2", "\"countedPages\": 3"));
    assertThat(verify(file, keys).exitCode()).isEqualTo(1);
    Files.writeString(file, receipt.prettify().replace(receipt.getString("jws"), "e30.e30.AAAA"));
    assertThat(verify(file, keys).exitCode()).isEqualTo(1);
  }

  private record Run(int exitCode, String out) {}

  private Run verify(Path receipt, Path keys) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    var builder =
        new ProcessBuilder(
                RunningService.command(
                    "admin", "verify-receipt", receipt.toString(), "--keys", keys.toString()))
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out));
  }

  @Test
  void onlyWhatIsInTheManifestArrivesAndOnce() throws Exception {
    Path file = scan(1);
    String batch = opened(manifest(entry(file, 1)));
    String code = sent(file, batch);

    refused(send(file, batch), "đã đến trước: " + code);
    refused(send(scan(1), batch), "bảng kê");
    refused(send(file, UUID.randomUUID().toString()), "lô quét này");
    closed(batch);
    refused(send(file, batch), "đã đóng");
    assertThat(service.with(key).get("/api/v1/documents?limit=200").jsonPath().getList("items"))
        .as("nothing was created by what was refused")
        .hasSize(1);
  }

  private static void refused(Response answer, String words) {
    answer.then().statusCode(422).body("reason", equalTo("NOT_EXPECTED"));
    assertThat(answer.asString()).contains(words);
  }

  @Test
  void missingFilesAreAcceptedByName() throws Exception {
    String batch = opened(manifest(entry(scan(1), 1)));

    JsonPath receipt =
        close(batch, "{\"acceptMissing\":true}").then().statusCode(200).extract().jsonPath();

    assertThat(receipt.getList("receipt.files.result")).containsExactly("MISSING");
    assertThat(receipt.getInt("receipt.batch.counts.arrivedFiles")).isZero();
  }

  @Test
  void aStationSeesItsOwnBatches() throws Exception {
    String batch = opened(manifest(entry(scan(1), 1)));
    String other = new QueueDesk(service).key("STATION", "Trạm khác").getString("key");

    for (String path : List.of("", "/files", "/receipt")) {
      service.with(other).get(BATCHES + "/" + batch + path).then().statusCode(404);
    }
    service.with(other).get(BATCHES).then().statusCode(200).body("items", hasSize(0));
    service.with(key).get(BATCHES + "?state=open").then().body("items[0].batchId", equalTo(batch));
    service.with(key).get(BATCHES + "?state=closed").then().body("items", hasSize(0));
    service.with(key).get(BATCHES + "/" + batch + "/receipt").then().statusCode(409);
  }

  @Test
  void repeatedRequestsOpenOneBatch() throws Exception {
    String manifest = manifest(entry(scan(1), 1));
    String value = UUID.randomUUID().toString();
    String first = openOnce(manifest, value).then().statusCode(201).extract().path("batchId");

    assertThat(openOnce(manifest, value).jsonPath().getString("batchId")).isEqualTo(first);
    openOnce(manifest(entry(scan(1), 2)), value).then().statusCode(409);
  }

  private Response openOnce(String manifest, String value) {
    return service
        .with(key)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", value)
        .body(manifest)
        .post(BATCHES);
  }

  @Test
  void aFileIsListedOnce() throws Exception {
    Path file = scan(1);

    open(manifest(entry(file, 1), entry(file, 1)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/files/1/sha256"));
    assertThat(Optional.ofNullable(open("{\"files\":[]}").jsonPath().getString("reason")))
        .contains("INVALID_REQUEST");
  }

  @Test
  void peopleSeeBatchesAndTheirReceiptsOnPages() throws Exception {
    Path file = scan(1);
    String batch = opened(manifest(entry(file, 1)));
    Person clerk = Person.signedIn(service, "batch-" + number, "CLERK");

    assertThat(clerk.page("/batches").asString()).contains("/batches/" + batch, "Lê Thị Hạnh");
    assertThat(clerk.page("/batches/" + batch).asString()).contains("chưa đến", "acceptMissing");
    String code = sent(file, batch);
    closed(batch);
    assertThat(clerk.page("/batches/" + batch).asString())
        .contains(code, "receipt?format=pdf")
        .doesNotContain("/close");
  }
}
