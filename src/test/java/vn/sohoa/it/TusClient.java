package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** A client of resumable uploads, which can drop its line in the middle of a piece. */
record TusClient(RunningService service, String key) {
  static final String TYPE = "application/offset+octet-stream";
  private static final int PACKET = 1 << 14;

  static TusClient ofAdmin(RunningService service) {
    return new TusClient(service, service.adminKey());
  }

  /** Returns the same bytes for the same seed. */
  static byte[] bytes(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static TusClient ofNewStation(RunningService service) {
    return new TusClient(service, new QueueDesk(service).key("STATION", "tus").getString("key"));
  }

  /** Returns a request with the version of the protocol. */
  RequestSpecification request() {
    return bare().header("Tus-Resumable", "1.0.0");
  }

  /** Returns a request without it. */
  RequestSpecification bare() {
    return service
        .with(key)
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(TYPE, ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
  }

  static String metadata(String key, String value) {
    return key + " " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Creates an upload; returns its address. */
  String create(long length) {
    return created(request().header("Upload-Length", length));
  }

  static String created(RequestSpecification request) {
    Response answer = request.post("/api/v1/uploads");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return URI.create(answer.header("Location")).getPath();
  }

  static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  Response head(String address) {
    return request().head(address);
  }

  long offset(String address) {
    Response answer = head(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Long.parseLong(answer.header("Upload-Offset"));
  }

  Response append(String address, long offset, byte[] piece) {
    return append(request(), address, offset, piece);
  }

  static Response append(RequestSpecification request, String address, long offset, byte[] piece) {
    return request.contentType(TYPE).header("Upload-Offset", offset).body(piece).patch(address);
  }

  /** Begins to send a piece; returns the line, on which more bytes may follow. */
  Socket begin(String address, long offset, long length, String... headers) throws IOException {
    URI url = URI.create(service.url());
    var line = new Socket(url.getHost(), url.getPort());
    String head =
        """
        PATCH %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Tus-Resumable: 1.0.0
        Content-Type: %s
        Content-Length: %d
        Upload-Offset: %d
        %s
        """
            .formatted(
                address,
                key,
                TYPE,
                length,
                offset,
                headers.length == 0 ? "" : String.join("\n", headers) + "\n")
            .replace("\n", "\r\n");
    line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return line;
  }

  /** Sends the beginning of a piece and drops the line; a service that is gone is no failure. */
  void sendAndDrop(String address, long offset, byte[] file, int bytes, String... headers) {
    int from = Math.toIntExact(offset);
    try (Socket line = begin(address, offset, file.length - offset, headers)) {
      OutputStream out = line.getOutputStream();
      for (int sent = 0; sent < bytes; sent += PACKET) {
        out.write(file, from + sent, Math.min(PACKET, bytes - sent));
      }
      out.flush();
      // Reset, as when a cable is pulled; an orderly end would be one of the request
      line.setSoLinger(true, 0);
    } catch (IOException e) {
      // The service was killed, which is what the test does
      assertThat(e).isInstanceOf(IOException.class);
    }
  }

  Response importUpload(String address, String metadata) {
    String declared = metadata.replaceFirst("\\{", "{\"uploadId\":\"" + id(address) + "\",");
    return service
        .with(key)
        .multiPart("metadata", declared, "application/json")
        .post("/api/v1/documents/import");
  }
}
