package vn.sohoa.notify.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.sohoa.notify.CloudEvent;

/**
 * Sends signed requests. It connects to the very address that it has looked at, follows no
 * redirects, reads a little of the answer, and keeps no connection.
 */
@ApplicationScoped
class WebhookClient {
  private static final int MOST_BYTES = 16 * 1024;

  /** To one address; several webhooks may have the same. */
  private static final int MOST_CONNECTIONS = 512;

  private final WebhookConfig config;
  private final HttpClient client;

  WebhookClient(WebhookConfig config, Vertx vertx) {
    this.config = config;
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connectLimit().toMillis())
            .setKeepAlive(false)
            .setMaxPoolSize(MOST_CONNECTIONS)
            .setVerifyHost(true);
    config
        .trustedCertificates()
        .ifPresent(
            file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
    this.client = vertx.createHttpClient(options);
  }

  void stop(@Observes ShutdownEvent event) {
    client.close().onFailure(_ -> {});
  }

  /** Makes an attempt; it takes at most the limit of an attempt. */
  Attempt send(Outgoing request) throws InterruptedException {
    if (!request.address().isAllowed(config)) {
      return Attempt.failed(DeliveryFailure.NOT_ALLOWED);
    }
    try {
      List<InetAddress> found = List.of(InetAddress.getAllByName(request.address().host()));
      // One private address is enough to refuse: which one is used is up to who owns the name
      boolean isRefused =
          !config.privateAddresses() && !found.stream().allMatch(PublicAddresses::contains);
      return isRefused
          ? Attempt.failed(DeliveryFailure.PRIVATE_ADDRESS)
          : sendTo(found.getFirst(), request);
    } catch (UnknownHostException e) {
      return Attempt.failed(DeliveryFailure.UNKNOWN_HOST);
    }
  }

  private Attempt sendTo(InetAddress host, Outgoing request) throws InterruptedException {
    var sent = new AtomicReference<@Nullable HttpClientRequest>();
    CompletableFuture<Integer> answer =
        client
            .request(options(host, request))
            .compose(
                opened -> {
                  sent.set(opened);
                  // Before it is sent: an answer that nobody reads yet is lost when it comes early
                  Future<Integer> status = opened.response().compose(WebhookClient::statusOf);
                  // Why it could not be sent is told by the answer, which fails too
                  opened.end(Buffer.buffer(request.body())).onFailure(_ -> {});
                  return status;
                })
            .toCompletionStage()
            .toCompletableFuture();
    Duration limit = config.attemptLimit();
    try {
      return Attempt.answered(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Attempt.failed(DeliveryFailure.TIMED_OUT);
    } catch (ExecutionException e) {
      return Attempt.failed(failure(e.getCause(), sent.get() != null));
    } finally {
      close(sent.get());
    }
  }

  private RequestOptions options(InetAddress host, Outgoing request) {
    ReceiverAddress address = request.address();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(address.port(), host.getHostAddress()))
        .setHost(address.host())
        .setPort(address.port())
        .setSsl(address.isSecure())
        .setURI(address.target())
        .setFollowRedirects(false)
        .putHeader("content-type", CloudEvent.MEDIA_TYPE)
        .putHeader("user-agent", "sohoa-webhooks")
        .putHeader("webhook-id", request.id())
        .putHeader("webhook-timestamp", Long.toString(request.timestamp()))
        .putHeader("webhook-signature", String.join(" ", request.signatures()));
  }

  /** Reads the answer to its end, or as much of it as is worth it. */
  private static Future<Integer> statusOf(HttpClientResponse answer) {
    Promise<Integer> status = Promise.promise();
    var read = new int[1];
    answer.handler(
        part -> {
          read[0] += part.length();
          if (read[0] > MOST_BYTES) {
            status.tryComplete(answer.statusCode());
          }
        });
    answer.endHandler(_ -> status.tryComplete(answer.statusCode()));
    answer.exceptionHandler(status::tryFail);
    return status.future();
  }

  private static DeliveryFailure failure(@Nullable Throwable cause, boolean isConnected) {
    return isUnsecured(cause) || cause instanceof ConnectException || !isConnected
        ? DeliveryFailure.NOT_CONNECTED
        : DeliveryFailure.BROKEN;
  }

  private static boolean isUnsecured(@Nullable Throwable thrown) {
    for (@Nullable Throwable one = thrown; one != null; one = one.getCause()) {
      if (one instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static void close(@Nullable HttpClientRequest sent) {
    if (sent != null) {
      sent.connection().close().onFailure(_ -> {});
    }
  }
}
