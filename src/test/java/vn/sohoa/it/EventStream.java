package vn.sohoa.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A raw client of an event stream: the lines as they come. */
final class EventStream implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;

  private EventStream(URI address, String key, Optional<String> lastEventId)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + key)
            .header("Accept", "text/event-stream");
    lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
    response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  static EventStream open(RunningService service, String docCode, Optional<String> lastEventId)
      throws IOException, InterruptedException {
    return openAt(
        service, "/api/v1/documents/" + docCode + "/events", service.adminKey(), lastEventId);
  }

  static EventStream openAt(
      RunningService service, String path, String key, Optional<String> lastEventId)
      throws IOException, InterruptedException {
    return new EventStream(URI.create(service.url() + path), key, lastEventId);
  }

  int status() {
    return response.statusCode();
  }

  /** Reads to the end of the stream. */
  List<String> lines() throws IOException {
    return new String(response.body().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }

  /** Reads until a line that starts so. */
  List<String> linesUntil(String start) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int next = response.body().read(); next >= 0; next = response.body().read()) {
      if (next != '\n') {
        line.append((char) next);
        continue;
      }
      lines.add(line.toString());
      // A blank behind the name of a field is optional
      if (line.toString().replaceFirst(": ", ":").startsWith(start)) {
        return lines;
      }
      line.setLength(0);
    }
    throw new IOException("the stream ended without " + start + " after " + lines);
  }

  static List<String> values(List<String> lines, String field) {
    return lines.stream()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .toList();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
