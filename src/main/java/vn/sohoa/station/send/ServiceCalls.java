package vn.sohoa.station.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import vn.sohoa.message.Language;
import vn.sohoa.station.send.Verdicts.Step;

/** Requests to the API of the service with the key of the station, and their answers. */
public final class ServiceCalls implements AutoCloseable {
  private static final String API = "/api/v1";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final int OK = 200;

  /** Version 1.1: an upgrade to 2 is not worth a header in each request. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  private final URI root;
  private final String key;
  private final Language language;
  private final InstantSource clock;

  /**
   * @param service address of the service, with or without {@code /api/v1}
   * @param key access key
   * @param language of the service's refusals
   */
  public ServiceCalls(URI service, String key, Language language, InstantSource clock) {
    String text = service.toString().replaceFirst("/+$", "");
    this.root = URI.create(text.endsWith(API) ? text : text + API);
    this.key = key;
    this.language = language;
    this.clock = clock;
  }

  /** Address of the API, without a slash at its end. */
  URI root() {
    return root;
  }

  Language language() {
    return language;
  }

  /**
   * Begins a request.
   *
   * @param path within the API, e.g. {@code /batches}
   */
  public HttpRequest.Builder to(String path) {
    return authorized(URI.create(root + path));
  }

  /**
   * Begins a request.
   *
   * @param path at the host of the service, as it has answered it
   */
  HttpRequest.Builder at(String path) {
    return authorized(root.resolve(path));
  }

  private HttpRequest.Builder authorized(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + key)
        .header("Accept-Language", language.tag());
  }

  /** Returns the answer, whatever its status. */
  public Answer send(HttpRequest.Builder request) throws ServiceException, InterruptedException {
    return Answer.of(response(request));
  }

  private HttpResponse<byte[]> response(HttpRequest.Builder request)
      throws ServiceException, InterruptedException {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** Begins a request whose answer is read while it comes. */
  public <T> CompletableFuture<HttpResponse<T>> stream(
      HttpRequest.Builder request, BodyHandler<T> reader) {
    return client.sendAsync(request.build(), reader);
  }

  public ServiceException unreachable(Throwable cause) {
    return ServiceException.unreachable(root.getAuthority(), cause);
  }

  /** Posts an object; returns the answer, whatever its status. */
  public Answer post(HttpRequest.Builder request, JsonNode body)
      throws ServiceException, InterruptedException {
    return send(
        request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /**
   * Returns the bytes of a resource.
   *
   * @param type media type that is wanted
   */
  public byte[] bytes(String path, String type) throws ServiceException, InterruptedException {
    HttpResponse<byte[]> response = response(to(path).header("Accept", type).GET());
    if (response.statusCode() != OK) {
      throw refused(Answer.of(response));
    }
    return response.body();
  }

  /** What an answer means that is not the one that was asked for. */
  public ServiceException refused(Answer answer) {
    return Verdicts.of(Step.OTHER, answer, clock.instant());
  }

  void require(Answer answer, int status, Step step) throws ServiceException {
    if (answer.status() != status) {
      throw Verdicts.of(step, answer, clock.instant());
    }
  }

  /** Ends all requests that wait for their answer. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
