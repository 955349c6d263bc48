package vn.sohoa.admin.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The running service, as its API shows it. */
record Service(String url, String key) {
  private static final int REFUSED_FROM = 400;

  /**
   * @throws IOException if there is no key to be read
   */
  static Service of(Arguments arguments) throws IOException {
    return new Service(arguments.optional("--url").orElse("http://localhost:8080"), key(arguments));
  }

  private static String key(Arguments arguments) throws IOException {
    Optional<String> named = arguments.optional("--key-file");
    Optional<String> given = Optional.ofNullable(System.getenv("SOHOA_KEY"));
    if (named.isEmpty() && given.isPresent()) {
      return given.get().strip();
    }
    Path file = Path.of(named.orElse("data/admin.key"));
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new IOException("no access key in " + file + "; use --key-file or SOHOA_KEY", e);
    }
  }

  HttpRequest.Builder get(String path) {
    return to(path).GET();
  }

  HttpRequest.Builder post(String path, HttpRequest.BodyPublisher body) {
    return to(path).POST(body);
  }

  HttpRequest.Builder put(String path, HttpRequest.BodyPublisher body) {
    return to(path).PUT(body);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
        .header("Authorization", "Bearer " + key);
  }

  /**
   * @throws IOException if the service cannot be asked, or refuses; the message holds its answer
   */
  byte[] send(HttpRequest.Builder request) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= REFUSED_FROM) {
        throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (ConnectException e) {
      throw new IOException("no service answers at " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
