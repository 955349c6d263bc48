package vn.sohoa.result.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sohoa.result.ResultDeliveryFailure;

/**
 * Sends JSON by POST, to configured addresses only: it follows no redirects, and reads answers up
 * to a length.
 */
final class PortalHttp implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(PortalHttp.class);
  private static final int MOST_BYTES = 1 << 20;

  private final HttpClient client;
  private final Map<String, String> headers;
  private final Duration limit;
  private final ObjectMapper json;

  PortalHttp(PortalConfig config, PortalSettings settings, ObjectMapper json) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.connectLimit());
    settings.trusted().ifPresent(builder::sslContext);
    this.client = builder.build();
    this.headers = settings.headers();
    this.limit = config.attemptLimit();
    this.json = json;
  }

  /**
   * @throws NotAnsweredException if no answer came in time
   */
  PortalAnswer post(URI address, JsonNode body) throws NotAnsweredException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(
            request(address, body),
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> answer = sent.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return PortalAnswer.of(answer.statusCode(), answer.body(), json);
    } catch (TimeoutException e) {
      throw new NotAnsweredException(ResultDeliveryFailure.TIMED_OUT);
    } catch (ExecutionException e) {
      throw new NotAnsweredException(failure(e.getCause()));
    } finally {
      sent.cancel(true);
    }
  }

  private HttpRequest request(URI address, JsonNode body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(limit)
              .header("Content-Type", "application/json; charset=utf-8")
              .header("Accept", "application/json")
              .header("User-Agent", "sohoa-portal");
      headers.forEach(request::setHeader);
      return request
          .POST(
              HttpRequest.BodyPublishers.ofString(
                  json.writeValueAsString(body), StandardCharsets.UTF_8))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written as JSON", e);
    }
  }

  private static ResultDeliveryFailure failure(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> ResultDeliveryFailure.NOT_CONNECTED;
      case HttpTimeoutException _ -> ResultDeliveryFailure.TIMED_OUT;
      case ConnectException _ -> ResultDeliveryFailure.NOT_CONNECTED;
      case SSLException _ -> ResultDeliveryFailure.NOT_CONNECTED;
      case IOException _ -> ResultDeliveryFailure.BROKEN;
      case null, default -> {
        // A fault of the client is one of this attempt only
        LOG.error("an entry cannot be sent", cause);
        yield ResultDeliveryFailure.BROKEN;
      }
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
