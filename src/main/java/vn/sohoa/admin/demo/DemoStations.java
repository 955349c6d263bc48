package vn.sohoa.admin.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sohoa.admin.api.ApiClient;

/** Scanning stations of a running service, each with a key of its own. */
final class DemoStations implements AutoCloseable {
  private final ApiClient fallback;
  private final List<ApiClient> stations;

  private DemoStations(ApiClient fallback, List<ApiClient> stations) {
    this.fallback = fallback;
    this.stations = stations;
  }

  /**
   * Creates keys of stations.
   *
   * @param admin uses a key of the role ADMIN; sends the scans if there are no stations
   * @param count 0 or more
   */
  static DemoStations create(ApiClient admin, URI service, int count) throws IOException {
    var stations = new ArrayList<ApiClient>();
    for (int number = 1; number <= count; number++) {
      stations.add(new ApiClient(service, key(admin, "Quầy số hóa " + number)));
    }
    return new DemoStations(admin, stations);
  }

  private static String key(ApiClient admin, String name) throws IOException {
    var json = new ObjectMapper();
    byte[] body = json.writeValueAsBytes(Map.of("name", name, "role", "STATION"));
    byte[] answer =
        admin.send(
            admin
                .post("/keys", BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json"));
    return json.readTree(answer).get("key").asText();
  }

  /** Returns the client of the station that scans a paper. */
  ApiClient of(DemoPaper paper) {
    return stations.isEmpty() ? fallback : stations.get(paper.station() % stations.size());
  }

  @Override
  public void close() {
    stations.forEach(ApiClient::close);
  }
}
