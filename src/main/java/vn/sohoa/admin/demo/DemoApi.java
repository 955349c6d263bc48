package vn.sohoa.admin.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.sohoa.admin.api.ApiClient;
import vn.sohoa.admin.sample.paper.Truth;

/** Sends generated data to a running service. */
final class DemoApi implements DemoSink {
  private static final String BOUNDARY = "sohoa-demo-part";

  private final ApiClient client;
  private final DemoStations stations;
  private final ObjectMapper json = new ObjectMapper();
  private final String agency;

  /**
   * @param client uses a key of the role INTEGRATOR or ADMIN; closed with this sink
   * @param stations send the scans; closed with this sink
   */
  DemoApi(ApiClient client, DemoStations stations, String agency) {
    this.client = client;
    this.stations = stations;
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
  public void document(DemoPaper paper, DemoDossier dossier, Truth truth, Path scan)
      throws IOException {
    var body = new ByteArrayOutputStream();
    part(body, "name=\"metadata\"\r\nContent-Type: application/json");
    body.write(json.writeValueAsBytes(DemoJson.metadata(paper, agency)));
    part(
        body,
        "name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf"
            .formatted(scan.getFileName()));
    body.write(Files.readAllBytes(scan));
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    ApiClient station = stations.of(paper);
    station.send(
        station
            .post("/documents/import", BodyPublishers.ofByteArray(body.toByteArray()))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
  }

  private static void part(ByteArrayOutputStream body, String disposition) {
    body.writeBytes(
        "\r\n--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void put(String path, Map<String, Object> body) throws IOException {
    client.send(
        client
            .put(path, BodyPublishers.ofString(json.writeValueAsString(body)))
            .header("Content-Type", "application/json"));
  }

  @Override
  public void close() {
    stations.close();
    client.close();
  }
}
