package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sohoa.blob.Sha256;

/** The file of a new version is sent in pieces. */
@Tag("slow")
class UploadReplaceIT extends TakeBackDesk {
  private final TusClient client = TusClient.ofAdmin(service);

  private String uploaded(byte[] file) {
    String address = client.create(file.length);
    int half = file.length / 2;
    client.append(address, 0, Arrays.copyOf(file, half));
    client.append(address, half, Arrays.copyOfRange(file, half, file.length));
    return TusClient.id(address);
  }

  private Response replace(String docCode, String upload, String reason) {
    return request(upload, reason).post("/api/v1/documents/" + docCode + "/replace");
  }

  private RequestSpecification request(String upload, String reason) {
    return service
        .admin()
        .multiPart(
            "metadata",
            "{\"reason\":\"%s\",\"uploadId\":\"%s\"}".formatted(reason, upload),
            "application/json");
  }

  @Test
  void anUploadBecomesTheNextVersionOnce() throws IOException {
    String docCode = linked("H24.99-250611-0031");
    byte[] file = Files.readAllBytes(scan(3.1));
    String upload = uploaded(file);

    Response receipt = replace(docCode, upload, "quét mờ");
    Response again = replace(docCode, upload, "quét mờ");

    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(202);
    assertThat(receipt.<String>path("docCode")).endsWith("_V2");
    assertThat(receipt.<String>path("sha256")).isEqualTo(Sha256.of(file).hex());
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.<String>path("docCode")).isEqualTo(receipt.<String>path("docCode"));
    assertRefused(replace(docCode, upload, "lý do khác"), 409, "UPLOAD_IMPORTED");
    Response asImport =
        client.importUpload(
            "/api/v1/uploads/" + upload, "{\"agencyCode\":\"H24.99\",\"role\":\"component\"}");
    assertRefused(asImport, 409, "UPLOAD_IMPORTED");
  }

  @Test
  void whatIsNoFinishedUploadReplacesNothing() throws IOException {
    String docCode = linked("H24.99-250611-0032");
    byte[] file = Files.readAllBytes(scan(3.2));
    String address = client.create(file.length);
    String upload = TusClient.id(address);

    assertRefused(replace(docCode, upload, "mờ"), 409, "UPLOAD_INCOMPLETE");
    assertRefused(replace(docCode, UUID.randomUUID().toString(), "mờ"), 422, "UNPROCESSABLE");
    assertRefused(
        request(upload, "mờ")
            .multiPart("file", scan(3.3).toFile())
            .post("/api/v1/documents/" + docCode + "/replace"),
        400,
        "INVALID_REQUEST");
    assertRefused(
        service
            .admin()
            .multiPart("metadata", "{\"reason\":\"mờ\"}", "application/json")
            .post("/api/v1/documents/" + docCode + "/replace"),
        400,
        "INVALID_REQUEST");
    assertThat(scans.get(docCode).getString("replacedBy")).isNull();
  }
}
