package vn.sohoa.admission;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.ProblemWriter;
import vn.sohoa.problem.Reason;

/**
 * Answers requests that are not admitted, without reading their bodies. The connection is closed;
 * before, some of the body is received and dropped, because a client that is still sending would
 * see a broken connection instead of the answer.
 */
@Singleton
public class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final long DROPPED_BYTES = 4 << 20;
  private static final long DROPPING_MS = 3_000;

  private final ProblemWriter problems;
  private final MeterRegistry metrics;

  Refusals(ProblemWriter problems, MeterRegistry metrics) {
    this.problems = problems;
    this.metrics = metrics;
  }

  /**
   * Refuses a request. To be called on its event loop.
   *
   * @param limit which limit it is, for metrics
   * @param retrySeconds after which the request may be repeated
   */
  public void refuse(RoutingContext context, Reason reason, String limit, long retrySeconds) {
    refuse(context, reason, limit, Map.of("Retry-After", Long.toString(retrySeconds)));
  }

  /**
   * As above, without saying when to repeat the request.
   *
   * @param headers beside those of the reason
   */
  public void refuse(
      RoutingContext context, Reason reason, String limit, Map<String, String> headers) {
    refuse(context, limit, () -> problems.send(context, reason, headers));
  }

  /**
   * Refuses a request, and says in words what is wrong with it.
   *
   * @param limit what refuses it, for metrics
   */
  public void refuse(RoutingContext context, ProblemException problem, String limit) {
    refuse(context, limit, () -> problems.send(context, problem));
  }

  private void refuse(RoutingContext context, String limit, Supplier<Future<Void>> answer) {
    count(limit);
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (response.closed() || response.headWritten()) {
      return;
    }
    boolean isBodyLeft = !request.isEnded();
    if (isBodyLeft && request.version() != HttpVersion.HTTP_2) {
      response.putHeader("Connection", "close");
    }
    answer
        .get()
        .onComplete(
            sent -> {
              if (sent.failed()) {
                LOG.debugf("a refusal was not sent: %s", sent.cause());
              }
              if (isBodyLeft) {
                drop(context);
              }
            });
  }

  void count(String limit) {
    metrics.counter("sohoa.admission.refused", "limit", limit).increment();
  }

  private static void drop(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.version() == HttpVersion.HTTP_2) {
      context.response().reset();
      return;
    }
    HttpConnection connection = request.connection();
    if (request.isEnded()) {
      connection.close();
      return;
    }
    long most = request.bytesRead() + DROPPED_BYTES;
    long timer = context.vertx().setTimer(DROPPING_MS, _ -> connection.close());
    connection.closeHandler(_ -> context.vertx().cancelTimer(timer));
    request.exceptionHandler(_ -> connection.close());
    request.endHandler(_ -> connection.close());
    request.handler(
        _ -> {
          if (request.bytesRead() > most) {
            connection.close();
          }
        });
    request.resume();
  }
}
