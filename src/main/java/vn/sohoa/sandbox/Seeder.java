package vn.sohoa.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the records of a sandbox by its own API, as any client would. */
@ApplicationScoped
class Seeder {
  private static final String BOUNDARY = "sohoa-sandbox-part";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long PAUSE_MS = 20;
  private static final int FIRST_FAILURE = 400;

  private final URI api;
  private final ResetGate gate;
  private final ObjectMapper json;

  /**
   * @param gate lets its requests in while others wait
   */
  Seeder(
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port,
      ResetGate gate,
      ObjectMapper json) {
    String own = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    this.api = URI.create("http://" + (own.contains(":") ? "[" + own + "]" : own) + ":" + port);
    this.gate = gate;
    this.json = json;
  }

  /**
   * Makes all records, and waits until all documents are in their states.
   *
   * @throws IOException if the service refuses one
   */
  void seed() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      awaitListening(client);
      for (SandboxData.Put put : SandboxData.records()) {
        var request =
            request("/api/v1" + put.path())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(put.json()));
        send(client, request);
      }
      List<SandboxData.Scan> scans = SandboxData.scans();
      for (int at = 0; at < scans.size(); at++) {
        upload(client, scans.get(at), at);
      }
      for (int at = 0; at < scans.size(); at++) {
        finish(client, scans.get(at), SandboxData.docCode(at));
      }
    }
  }

  private void awaitListening(HttpClient client) throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        client.send(request("/q/health/live").build(), BodyHandlers.discarding());
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(PAUSE_MS);
      }
    }
  }

  private void upload(HttpClient client, SandboxData.Scan scan, int at)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"metadata\"\r\nContent-Type: application/json");
    body.writeBytes(scan.metadata().getBytes(StandardCharsets.UTF_8));
    part(
        body,
        "name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf"
            .formatted(scan.fileName()));
    body.writeBytes(SeedPdf.of("Sohoa sandbox %d: %s".formatted(at + 1, scan.scenario().label())));
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request =
        request("/api/v1/documents/import")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    send(client, request);
  }

  private static void part(ByteArrayOutputStream body, String disposition) {
    body.writeBytes(
        "\r\n--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void finish(HttpClient client, SandboxData.Scan scan, String docCode)
      throws IOException, InterruptedException {
    String expected = scan.scenario().state();
    String address = "/api/v1/documents/" + docCode;
    String state = "";
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!state.equals(expected)) {
      JsonNode document = send(client, request(address));
      state = document.path("state").asText();
      if (System.nanoTime() > end || isOther(state, expected)) {
        throw new IOException("%s is %s and not %s".formatted(docCode, document, expected));
      }
      Thread.sleep(PAUSE_MS);
    }
    if (scan.isWithdrawn()) {
      var request =
          request(address + "/withdraw")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"reason\":\"quét nhầm\"}"));
      send(client, request);
    }
  }

  private static boolean isOther(String state, String expected) {
    return !state.equals(expected) && !state.equals("RECEIVED") && !state.equals("PROCESSING");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + SandboxKey.ADMIN.text())
        .header(ResetGate.HEADER, gate.secret());
  }

  private JsonNode send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest built = request.build();
    HttpResponse<String> answer = client.send(built, BodyHandlers.ofString());
    if (answer.statusCode() >= FIRST_FAILURE) {
      throw new IOException(
          "%s %s: %d %s"
              .formatted(built.method(), built.uri(), answer.statusCode(), answer.body()));
    }
    return json.readTree(answer.body());
  }
}
