package vn.sohoa.station.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.Set;
import vn.sohoa.message.Language;
import vn.sohoa.station.send.Verdicts.Step;

/** The calls of the API that a station needs: resumable uploads (tus 1.0) and the import. */
public final class ServiceClient implements AutoCloseable {
  private static final String API = "/api/v1";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  /** The upload is gone already. */
  private static final Set<Integer> FORGOTTEN = Set.of(404, 410);

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
  public ServiceClient(URI service, String key, Language language, InstantSource clock) {
    String text = service.toString().replaceFirst("/+$", "");
    this.root = URI.create(text.endsWith(API) ? text : text + API);
    this.key = key;
    this.language = language;
    this.clock = clock;
  }

  /**
   * Begins an upload; returns its path at the service.
   *
   * @param size in bytes
   */
  String create(String fileName, long size) throws ServiceException, InterruptedException {
    String name = Base64.getEncoder().encodeToString(fileName.getBytes(StandardCharsets.UTF_8));
    Answer answer =
        send(
            tus("/uploads")
                .header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", "filename " + name)
                .POST(BodyPublishers.noBody()));
    require(answer, CREATED, Step.CREATE);
    String location =
        answer.header("Location").orElseThrow(() -> Verdicts.unexpected("201 without Location"));
    return pathOf(location);
  }

  /** Only the path: the key is sent nowhere but to the configured service. */
  private String pathOf(String location) throws ServiceException {
    try {
      String path = URI.create(root + "/uploads/").resolve(location.strip()).getRawPath();
      if (path != null && path.startsWith("/")) {
        return path;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, as any other text that is no address.
    }
    throw Verdicts.unexpected("Location " + location);
  }

  /** Returns the number of bytes that the service has of an upload. */
  long offset(String upload) throws ServiceException, InterruptedException {
    Answer answer = send(tusAt(upload).method("HEAD", BodyPublishers.noBody()));
    require(answer, answer.status() == NO_CONTENT ? NO_CONTENT : OK, Step.UPLOAD);
    return offsetIn(answer);
  }

  /**
   * Sends the bytes that follow the first {@code offset} ones; returns how many the service then
   * has.
   */
  long append(String upload, long offset, byte[] bytes)
      throws ServiceException, InterruptedException {
    Answer answer =
        send(
            tusAt(upload)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    require(answer, NO_CONTENT, Step.UPLOAD);
    return offsetIn(answer);
  }

  private static long offsetIn(Answer answer) throws ServiceException {
    OptionalLong offset = answer.number("Upload-Offset");
    if (offset.isEmpty()) {
      throw Verdicts.unexpected("no Upload-Offset");
    }
    return offset.getAsLong();
  }

  /** Gives an upload up; the service would forget it later by itself. */
  void terminate(String upload) throws ServiceException, InterruptedException {
    Answer answer = send(tusAt(upload).DELETE());
    if (answer.status() != NO_CONTENT && !FORGOTTEN.contains(answer.status())) {
      throw Verdicts.of(Step.UPLOAD, answer, clock.instant());
    }
  }

  /**
   * Makes a document of an upload; returns the receipt, a JSON object. The same call again returns
   * the same receipt.
   *
   * @param metadata the declaration, a JSON object
   */
  String importUpload(String metadata, String upload, String idempotencyKey)
      throws ServiceException, InterruptedException, IOException {
    BodyPublisher form = BodyPublishers.ofByteArray(ImportForm.of(metadata, upload));
    Answer answer =
        send(
            to("/documents/import")
                .header("Content-Type", ImportForm.CONTENT_TYPE)
                .header("Idempotency-Key", idempotencyKey)
                .POST(form));
    require(answer, ACCEPTED, Step.IMPORT);
    if (!answer.body().path("docCode").isTextual() || !answer.body().path("sha256").isTextual()) {
      throw Verdicts.unexpected("202 without a receipt");
    }
    return answer.body().toString();
  }

  /** Returns what the service says about the key, whatever it is. */
  public ServiceState state() throws IOException, InterruptedException {
    try {
      Answer me = send(to("/me").GET());
      Answer uploads = send(tus("/uploads").method("OPTIONS", BodyPublishers.noBody()));
      return ServiceState.of(me, uploads);
    } catch (ServiceException e) {
      throw new IOException(e.reason().in(language), e);
    }
  }

  private void require(Answer answer, int status, Step step) throws ServiceException {
    if (answer.status() != status) {
      throw Verdicts.of(step, answer, clock.instant());
    }
  }

  private HttpRequest.Builder tus(String path) {
    return to(path).header("Tus-Resumable", "1.0.0");
  }

  private HttpRequest.Builder tusAt(String path) {
    return authorized(root.resolve(path)).header("Tus-Resumable", "1.0.0");
  }

  private HttpRequest.Builder to(String path) {
    return authorized(URI.create(root + path));
  }

  private HttpRequest.Builder authorized(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + key)
        .header("Accept-Language", language.tag());
  }

  private Answer send(HttpRequest.Builder request) throws ServiceException, InterruptedException {
    try {
      return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw ServiceException.unreachable(root.getAuthority(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
