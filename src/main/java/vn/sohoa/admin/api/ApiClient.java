package vn.sohoa.admin.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends requests to a running service. */
public final class ApiClient implements AutoCloseable {
  private static final String API = "/api/v1";
  private static final int FIRST_ERROR_STATUS = 400;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String key;

  /**
   * @param service address of the service, with or without {@code /api/v1}
   * @param key access key
   */
  public ApiClient(URI service, String key) {
    String root = service.toString().replaceFirst("/+$", "");
    this.address = root.endsWith(API) ? root : root + API;
    this.key = key;
  }

  HttpRequest.Builder get(String path) {
    return to(path).GET();
  }

  public HttpRequest.Builder post(String path, BodyPublisher body) {
    return to(path).POST(body);
  }

  public HttpRequest.Builder put(String path, BodyPublisher body) {
    return to(path).PUT(body);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + key);
  }

  /**
   * Sends a request; returns the body of the response.
   *
   * @throws IOException if the service does not answer, or answers with an error; the message
   *     contains status and body
   */
  public byte[] send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= FIRST_ERROR_STATUS) {
        throw new IOException(
            "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), text(answer.body())));
      }
      return answer.body();
    } catch (ConnectException e) {
      throw new IOException("no service answers at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Sends a request and writes the body of the response to a file, which it replaces.
   *
   * @throws IOException as {@link #send}; the file may then hold anything
   */
  void download(HttpRequest.Builder request, Path file) throws IOException {
    try {
      HttpResponse<Path> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofFile(file));
      if (answer.statusCode() >= FIRST_ERROR_STATUS) {
        throw new IOException(
            "%s answered %d: %s"
                .formatted(answer.uri(), answer.statusCode(), text(Files.readAllBytes(file))));
      }
    } catch (ConnectException e) {
      throw new IOException("no service answers at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  String sendForText(HttpRequest.Builder request) throws IOException {
    return text(send(request));
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
