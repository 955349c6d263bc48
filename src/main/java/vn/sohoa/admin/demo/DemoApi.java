package vn.sohoa.admin.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A running service, as a client of its API. */
final class DemoApi implements DemoSink {
  private static final String BOUNDARY = "sohoa-demo-part";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;
  private final String key;
  private final String agency;

  /**
   * @param address up to and with {@code /api/v1}
   * @param key of the role INTEGRATOR or ADMIN
   */
  DemoApi(String address, String key, String agency) {
    this.address = address;
    this.key = key;
    this.agency = agency;
  }

  @Override
  public void procedure(DemoProcedure procedure) throws IOException {
    put("/procedures/" + procedure.code(), DemoJson.procedure(procedure));
  }

  @Override
  public void dossier(DemoDossier dossier) throws IOException {
    put("/dossiers/" + dossier.code(), DemoJson.dossier(dossier));
  }

  @Override
  public void document(DemoPaper paper, DemoDossier dossier, Path scan) throws IOException {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"metadata\"\r\nContent-Type: application/json");
    body.write(json.writeValueAsBytes(DemoJson.metadata(paper, agency)));
    part(
        body,
        "name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf"
            .formatted(scan.getFileName()));
    body.write(Files.readAllBytes(scan));
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    send(
        request("/documents/import")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String disposition) {
    body.writeBytes(
        "\r\n--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void put(String path, Map<String, Object> body) throws IOException {
    send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + key);
  }

  private void send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + " for " + answer.uri() + ": " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
