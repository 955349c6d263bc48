package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;

/** Signs and sends requests, retrying transient failures. All requests are idempotent. */
final class S3Client {
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final S3Signature signature;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();

  S3Client(S3Signature signature, Clock clock) {
    this.signature = signature;
    this.clock = clock;
  }

  /**
   * @return the store's response; after the last attempt, even a server error
   * @throws BlobUnavailableException if there is no response
   */
  HttpResponse<InputStream> send(S3Request request) throws BlobUnavailableException {
    try {
      for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
        try {
          HttpResponse<InputStream> response = sendOnce(request);
          if (!isTransient(response.statusCode())) {
            return response;
          }
          response.body().close();
        } catch (HttpTimeoutException e) {
          throw e;
        } catch (IOException transientFailure) {
          // Retried; the last attempt reports the failure.
        }
        Thread.sleep(PAUSE.multipliedBy(attempt));
      }
      return sendOnce(request);
    } catch (IOException e) {
      throw new BlobUnavailableException("no response from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BlobUnavailableException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private HttpResponse<InputStream> sendOnce(S3Request request)
      throws IOException, InterruptedException {
    var builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.limit())
            .method(request.method(), request.body());
    signature.sign(request, clock.instant()).forEach(builder::setHeader);
    return http.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private static boolean isTransient(int status) {
    return status >= SERVER_ERROR || status == TOO_MANY_REQUESTS;
  }
}
