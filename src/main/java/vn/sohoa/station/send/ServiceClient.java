package vn.sohoa.station.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.Set;
import vn.sohoa.station.send.Verdicts.Step;

/** The calls of the API that a station needs: resumable uploads (tus 1.0) and the import. */
public final class ServiceClient {
  private static final int CREATED = 201;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NO_CONTENT = 204;

  /** The upload is gone already. */
  private static final Set<Integer> FORGOTTEN = Set.of(404, 410);

  private final ServiceCalls calls;

  public ServiceClient(ServiceCalls calls) {
    this.calls = calls;
  }

  /**
   * Begins an upload; returns its path at the service.
   *
   * @param size in bytes
   */
  String create(String fileName, long size) throws ServiceException, InterruptedException {
    String name = Base64.getEncoder().encodeToString(fileName.getBytes(StandardCharsets.UTF_8));
    Answer answer =
        calls.send(
            tus("/uploads")
                .header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", "filename " + name)
                .POST(BodyPublishers.noBody()));
    calls.require(answer, CREATED, Step.CREATE);
    String location =
        answer.header("Location").orElseThrow(() -> Verdicts.unexpected("201 without Location"));
    return pathOf(location);
  }

  /** Only the path: the key is sent nowhere but to the configured service. */
  private String pathOf(String location) throws ServiceException {
    try {
      String path = URI.create(calls.root() + "/uploads/").resolve(location.strip()).getRawPath();
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
    Answer answer = calls.send(tusAt(upload).method("HEAD", BodyPublishers.noBody()));
    calls.require(answer, answer.status() == NO_CONTENT ? NO_CONTENT : OK, Step.UPLOAD);
    return offsetIn(answer);
  }

  /**
   * Sends the bytes that follow the first {@code offset} ones; returns how many the service then
   * has.
   */
  long append(String upload, long offset, byte[] bytes)
      throws ServiceException, InterruptedException {
    Answer answer =
        calls.send(
            tusAt(upload)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    calls.require(answer, NO_CONTENT, Step.UPLOAD);
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
    Answer answer = calls.send(tusAt(upload).DELETE());
    if (!FORGOTTEN.contains(answer.status())) {
      calls.require(answer, NO_CONTENT, Step.UPLOAD);
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
        calls.send(
            calls
                .to("/documents/import")
                .header("Content-Type", ImportForm.CONTENT_TYPE)
                .header("Idempotency-Key", idempotencyKey)
                .POST(form));
    calls.require(answer, ACCEPTED, Step.IMPORT);
    if (!answer.body().path("docCode").isTextual() || !answer.body().path("sha256").isTextual()) {
      throw Verdicts.unexpected("202 without a receipt");
    }
    return answer.body().toString();
  }

  /** Returns what the service says about the key, whatever it is. */
  public ServiceState state() throws IOException, InterruptedException {
    try {
      Answer me = calls.send(calls.to("/me").GET());
      Answer uploads = calls.send(tus("/uploads").method("OPTIONS", BodyPublishers.noBody()));
      return ServiceState.of(me, uploads);
    } catch (ServiceException e) {
      throw new IOException(e.reason().in(calls.language()), e);
    }
  }

  private HttpRequest.Builder tus(String path) {
    return calls.to(path).header("Tus-Resumable", "1.0.0");
  }

  private HttpRequest.Builder tusAt(String path) {
    return calls.at(path).header("Tus-Resumable", "1.0.0");
  }
}
