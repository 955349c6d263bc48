package vn.sohoa.admission;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.problem.ProblemWriter;
import vn.sohoa.problem.Problems;
import vn.sohoa.problem.Reason;

/** Ends requests whose bodies come too slowly, which frees their threads and permits. */
@Singleton
class BodyWatch {
  private static final int LOOKS_PER_WINDOW = 8;
  private static final long LEAST_INTERVAL_MS = 100;
  private static final String TOO_SLOW = BodyWatch.class.getName();
  private static final String RETRY_SECONDS = "5";

  private final ProblemWriter problems;
  private final Refusals refusals;
  private final Throughput.Rule rule;
  private final long intervalMs;

  BodyWatch(AdmissionConfig config, ProblemWriter problems, Refusals refusals) {
    this.problems = problems;
    this.refusals = refusals;
    this.rule =
        new Throughput.Rule(
            config.bodyWindow(),
            config.bodyRate().asLongValue(),
            config.bodyGrace(),
            config.bodyMeanRate().asLongValue());
    this.intervalMs =
        Math.max(LEAST_INTERVAL_MS, config.bodyWindow().toMillis() / LOOKS_PER_WINDOW);
  }

  /** Watches the body of a request until it has arrived. To be called on its event loop. */
  void watch(RoutingContext context) {
    // Added before that of the framework, so run after it: an operation that answers while it reads
    // would have its status sent with the refusal
    context.addHeadersEndHandler(_ -> correctStatus(context));
    var watched = new Watched(context);
    long timer = context.vertx().setPeriodic(intervalMs, watched::look);
    context.addEndHandler(_ -> context.vertx().cancelTimer(timer));
  }

  /** A body that has not arrived yet. Used on the event loop of its request only. */
  private final class Watched {
    private final RoutingContext context;
    private Optional<Throughput> throughput = Optional.empty();

    Watched(RoutingContext context) {
      this.context = context;
    }

    /** Before a thread reads the body, nothing of it arrives, which is not the client's fault. */
    void look(long timer) {
      HttpServerRequest request = context.request();
      long now = System.nanoTime();
      if (request.isEnded() || context.response().ended()) {
        context.vertx().cancelTimer(timer);
      } else if (throughput.isEmpty()) {
        throughput =
            Permit.of(context)
                .filter(Permit::wasBegun)
                .map(_ -> new Throughput(rule, length(request), now));
      } else if (throughput.get().isTooSlow(request.bytesRead(), now)) {
        context.vertx().cancelTimer(timer);
        end(context);
      }
    }
  }

  private static void correctStatus(RoutingContext context) {
    if (context.get(TOO_SLOW) != null) {
      context
          .response()
          .setStatusCode(Reason.BODY_TOO_SLOW.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
    }
  }

  private static long length(HttpServerRequest request) {
    String sent = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return sent == null ? -1 : Long.parseLong(sent);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The thread that reads the body is woken by the end of the connection. */
  private void end(RoutingContext context) {
    refusals.count("body-rate");
    HttpServerResponse response = context.response();
    if (response.headWritten()) {
      context.request().connection().close();
      return;
    }
    context.put(TOO_SLOW, true);
    if (context.request().version() == HttpVersion.HTTP_2) {
      problems.send(context, Reason.BODY_TOO_SLOW).onComplete(_ -> response.reset());
      return;
    }
    response.putHeader("Connection", "close");
    problems
        .send(context, Reason.BODY_TOO_SLOW, Map.of("Retry-After", RETRY_SECONDS))
        .onComplete(_ -> context.request().connection().close());
  }
}
