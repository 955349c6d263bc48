package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.blob.Sha256;

/** Resumable uploads, by the text of the protocol tus 1.0.0. */
class UploadIT {
  private static final String UPLOADS = "/api/v1/uploads";
  private static final String METADATA = Scans.metadata(Optional.empty(), Optional.empty());

  private final RunningService service = SharedService.get();
  private final TusClient client = TusClient.ofNewStation(service);

  private static byte[] digest(String algorithm, byte[] bytes) throws Exception {
    return MessageDigest.getInstance(algorithm).digest(bytes);
  }

  private static void refused(Response answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("reason")).isEqualTo(reason);
    assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
  }

  private String whole(byte[] file) {
    String address = client.create(file.length);
    assertThat(client.append(address, 0, file).statusCode()).isEqualTo(204);
    return address;
  }

  @Test
  void optionsTellWhatIsSupported() {
    Response options = client.bare().options(UPLOADS);

    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
    assertThat(options.header("Tus-Extension").split(",", -1))
        .containsExactlyInAnyOrder("creation", "termination", "checksum", "expiration");
    assertThat(options.header("Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
    assertThat(options.header("Tus-Max-Size")).isEqualTo(Long.toString(2L << 30));
  }

  @Test
  void aFileInPiecesBecomesADocument() throws Exception {
    byte[] file = TusClient.bytes(100_000, 1);
    String address =
        TusClient.created(
            client
                .request()
                .header("Upload-Length", file.length)
                .header(
                    "Upload-Metadata",
                    TusClient.metadata("filename", "C:\\quét\\giấy tờ.pdf")
                        + ","
                        + TusClient.metadata("sha256", Sha256.of(file).hex())));

    Response piece = client.append(address, 0, Arrays.copyOf(file, 30_000));
    assertThat(piece.statusCode()).isEqualTo(204);
    assertThat(piece.header("Upload-Offset")).isEqualTo("30000");
    assertThat(piece.header("Tus-Resumable")).isEqualTo("1.0.0");
    assertThat(piece.header("Upload-Expires")).endsWith(" GMT");
    Response head = client.head(address);
    assertThat(head.header("Upload-Offset")).isEqualTo("30000");
    assertThat(head.header("Upload-Length")).isEqualTo("100000");
    assertThat(head.header("Upload-Metadata")).startsWith("filename ");
    assertThat(head.header("Cache-Control")).contains("no-store");
    refused(client.importUpload(address, METADATA), address, "UPLOAD_INCOMPLETE");
    client.append(address, 30_000, Arrays.copyOfRange(file, 30_000, file.length));

    Response receipt = client.importUpload(address, METADATA);

    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(202);
    assertThat(receipt.jsonPath().getString("sha256")).isEqualTo(Sha256.of(file).hex());
    String docCode = receipt.path("docCode");
    assertThat(
            service.admin().get("/api/v1/documents/" + docCode).<String>path("declared.fileName"))
        .isEqualTo("giấy tờ.pdf");
    assertThat(client.offset(address)).isEqualTo(file.length);
    assertThat(
            service
                .with(client.key())
                .get("/api/v1/documents?sha256=" + Sha256.of(file).hex())
                .jsonPath()
                .getList("items.docCode"))
        .containsExactly(docCode);
    assertThat(service.data().resolve("blobs/uploads").resolve(TusClient.id(address)))
        .doesNotExist();
  }

  /** The answer to an import has no header of uploads. */
  private static void refused(Response answer, String address, String reason) {
    assertThat(answer.statusCode()).as("%s: %s", address, answer.asString()).isEqualTo(409);
    assertThat(answer.jsonPath().getString("reason")).isEqualTo(reason);
  }

  @Test
  void anUploadBecomesOneDocumentHoweverOftenItIsImported() {
    String address = whole(TusClient.bytes(1000, 2));

    Response first = client.importUpload(address, METADATA);
    Response again = client.importUpload(address, METADATA);

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    refused(
        client.importUpload(
            address, Scans.metadata(Optional.of("H24.99-250101-0009"), Optional.empty())),
        address,
        "UPLOAD_IMPORTED");
  }

  @Test
  void aScanIsEitherAFileOrAnUpload() {
    String address = whole(TusClient.bytes(10, 3));
    String both = METADATA.replaceFirst("\\{", "{\"uploadId\":\"" + TusClient.id(address) + "\",");
    Response answer =
        service
            .with(client.key())
            .multiPart("metadata", both, "application/json")
            .multiPart("file", "a.pdf", new byte[] {1})
            .post("/api/v1/documents/import");
    Response none =
        service
            .with(client.key())
            .multiPart("metadata", METADATA, "application/json")
            .post("/api/v1/documents/import");
    Response unknown = client.importUpload("/00000000-0000-4000-8000-000000000000", METADATA);

    assertThat(List.of(answer.statusCode(), none.statusCode(), unknown.statusCode()))
        .containsExactly(400, 400, 422);
    assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("file");
    assertThat(none.jsonPath().getString("errors[0].parameter")).isEqualTo("file");
    assertThat(unknown.jsonPath().getString("errors[0].pointer")).isEqualTo("/uploadId");
  }

  @Test
  void aFileThatIsNotTheDeclaredOneIsNotImported() throws Exception {
    byte[] file = TusClient.bytes(1000, 4);
    String address =
        TusClient.created(
            client
                .request()
                .header("Upload-Length", file.length)
                .header(
                    "Upload-Metadata", TusClient.metadata("sha256", Sha256.of(new byte[1]).hex())));
    client.append(address, 0, file);

    Response answer = client.importUpload(address, METADATA);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getString("reason")).isEqualTo("DIGEST_MISMATCH");
    assertThat(client.offset(address)).isEqualTo(file.length);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 11, 100})
  void aPieceThatDoesNotContinueIsRefused(long offset) {
    String address = client.create(100);
    client.append(address, 0, new byte[10]);

    refused(client.append(address, offset, new byte[5]), 409, "UPLOAD_OFFSET_MISMATCH");

    assertThat(client.offset(address)).isEqualTo(10);
  }

  @Test
  void aPieceOfAnotherMediaTypeIsRefused() {
    String address = client.create(100);
    Response other =
        client
            .request()
            .header("Upload-Offset", 0)
            .contentType("application/octet-stream")
            .body(new byte[1])
            .patch(address);
    RawRequest.Answer none =
        new RawRequest("PATCH " + address, List.of("Tus-Resumable: 1.0.0", "Upload-Offset: 0"), "x")
            .send(service, client.key());

    refused(other, 415, "UNSUPPORTED_MEDIA_TYPE");
    assertThat(none.status()).as(none.text()).isEqualTo(415);
    assertThat(client.offset(address)).isZero();
  }

  @Test
  void requestsOfAnotherVersionAreNotProcessed() {
    String address = client.create(100);

    for (Response answer :
        List.of(
            client.bare().header("Upload-Length", 1).post(UPLOADS),
            TusClient.append(
                client.bare().header("Tus-Resumable", "0.2.2"), address, 0, new byte[1]),
            client.bare().delete(address))) {
      refused(answer, 412, "TUS_VERSION_UNSUPPORTED");
      assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
    }
    assertThat(client.bare().head(address).statusCode()).isEqualTo(412);
    assertThat(client.offset(address)).isZero();
  }

  @Test
  void aTerminatedUploadIsGone() {
    String address = client.create(100);
    client.append(address, 0, new byte[10]);

    assertThat(client.request().delete(address).statusCode()).isEqualTo(204);

    assertThat(client.head(address).statusCode()).isEqualTo(404);
    refused(client.append(address, 10, new byte[1]), 404, "NOT_FOUND");
    refused(client.request().delete(address), 404, "NOT_FOUND");
    assertThat(service.data().resolve("blobs/uploads").resolve(TusClient.id(address)))
        .doesNotExist();
  }

  @Test
  void nobodyElseSeesAnUpload() {
    String address = client.create(100);
    for (TusClient other : List.of(TusClient.ofNewStation(service), TusClient.ofAdmin(service))) {
      Response head = other.head(address);
      assertThat(head.statusCode()).isEqualTo(404);
      assertThat(head.header("Upload-Offset")).isNull();
      refused(other.append(address, 0, new byte[1]), 404, "NOT_FOUND");
      refused(other.request().delete(address), 404, "NOT_FOUND");
      assertThat(other.importUpload(address, METADATA).statusCode()).isEqualTo(422);
    }
    assertThat(client.offset(address)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1 SHA-1", "sha256 SHA-256"})
  void aDamagedPieceIsDiscarded(String algorithm) throws Exception {
    String label = algorithm.split(" ", 2)[0];
    byte[] piece = TusClient.bytes(50_000, 5);
    byte[] damaged = piece.clone();
    damaged[40_000] ^= 1;
    String checksum =
        label + " " + Base64.getEncoder().encodeToString(digest(algorithm.split(" ", 2)[1], piece));
    String address = client.create(100_000);
    client.append(address, 0, new byte[100]);

    Response wrong =
        TusClient.append(
            client.request().header("Upload-Checksum", checksum), address, 100, damaged);
    refused(wrong, 460, "CHECKSUM_MISMATCH");
    assertThat(client.offset(address)).isEqualTo(100);

    // A line that drops leaves nothing to verify
    client.sendAndDrop(address, 100, new byte[100_000], 20_000, "Upload-Checksum: " + checksum);
    assertThat(client.offset(address)).isEqualTo(100);

    Response right =
        TusClient.append(client.request().header("Upload-Checksum", checksum), address, 100, piece);
    assertThat(right.statusCode()).isEqualTo(204);
    assertThat(client.offset(address)).isEqualTo(50_100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5 XrY7u+Ae7tCTyyK7j1rNww==", "sha1", "sha1 eA=="})
  void anUnknownChecksumIsRefused(String checksum) {
    String address = client.create(100);

    Response answer =
        TusClient.append(
            client.request().header("Upload-Checksum", checksum), address, 0, new byte[1]);

    refused(answer, 400, "INVALID_REQUEST");
    assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("Upload-Checksum");
    assertThat(client.offset(address)).isZero();
  }

  @Test
  void whatIsTooLongIsRefused() {
    refused(
        client.request().header("Upload-Length", (2L << 30) + 1).post(UPLOADS),
        413,
        "FILE_TOO_LARGE");
    String address = client.create(10);
    refused(client.append(address, 0, new byte[11]), 413, "FILE_TOO_LARGE");
    assertThat(client.offset(address)).isZero();
  }

  @Test
  void headersOfAnotherFormAreNamed() {
    String address = client.create(10);
    for (String metadata : List.of("filename *", "filename YQ==,filename Yg==", "sha256 YQ==")) {
      Response answer =
          client
              .request()
              .header("Upload-Length", 1)
              .header("Upload-Metadata", metadata)
              .post(UPLOADS);
      refused(answer, 400, "INVALID_REQUEST");
      assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("Upload-Metadata");
    }
    refused(client.request().header("Upload-Length", "-1").post(UPLOADS), 400, "INVALID_REQUEST");
    refused(client.request().post(UPLOADS), 400, "INVALID_REQUEST");
    refused(
        client.request().header("Upload-Defer-Length", 1).post(UPLOADS), 400, "INVALID_REQUEST");
    refused(
        client
            .request()
            .header("Upload-Length", 1)
            .contentType(TusClient.TYPE)
            .body(new byte[1])
            .post(UPLOADS),
        400,
        "INVALID_REQUEST");
    refused(
        client.request().contentType(TusClient.TYPE).body(new byte[1]).patch(address),
        400,
        "INVALID_REQUEST");
    refused(
        TusClient.append(client.request().header("Upload-Offset", 0), address, 0, new byte[1]),
        400,
        "INVALID_REQUEST");
  }

  @Test
  void anEmptyFileIsCompleteAtOnce() throws Exception {
    String address = client.create(0);

    assertThat(client.offset(address)).isZero();
    Response receipt = client.importUpload(address, METADATA);

    assertThat(receipt.statusCode()).isEqualTo(202);
    assertThat(receipt.<String>path("sha256")).isEqualTo(Sha256.of(new byte[0]).hex());
  }

  @Test
  void methodsMayBeOverridden() {
    String address = client.create(10);
    Response patch =
        client
            .request()
            .header("X-HTTP-Method-Override", "PATCH")
            .header("Upload-Offset", 0)
            .contentType(TusClient.TYPE)
            .body("0123456789".getBytes(StandardCharsets.US_ASCII))
            .post(address);

    assertThat(patch.statusCode()).as(patch.asString()).isEqualTo(204);
    assertThat(client.offset(address)).isEqualTo(10);
  }
}
