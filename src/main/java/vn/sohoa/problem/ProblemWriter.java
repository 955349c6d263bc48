package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.message.Language;

/** Sends problem documents for requests that are refused before they reach an operation. */
@Singleton
public class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /** Sends a problem document that says nothing beyond its reason. */
  public Future<Void> send(RoutingContext context, Reason reason) {
    return send(context, reason, Refusal.WITHOUT_DETAIL);
  }

  /**
   * Sends a problem document that says nothing beyond its reason.
   *
   * @param headers beside or instead of those that belong to the reason
   */
  public Future<Void> send(RoutingContext context, Reason reason, Map<String, String> headers) {
    return send(context, reason, Refusal.WITHOUT_DETAIL, headers);
  }

  /** Sends the problem document of a refusal. */
  public Future<Void> send(RoutingContext context, ProblemException problem) {
    return send(context, problem.reason(), problem.refusal());
  }

  Future<Void> send(RoutingContext context, Reason reason, Refusal refusal) {
    return send(context, reason, refusal, Map.of());
  }

  private Future<Void> send(
      RoutingContext context, Reason reason, Refusal refusal, Map<String, String> headers) {
    String languages = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    Language language = Language.preferred(Optional.ofNullable(languages));
    Problems.headers(reason).forEach(context.response()::putHeader);
    headers.forEach(context.response()::putHeader);
    return context
        .response()
        .setStatusCode(reason.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
        .end(toJson(Problems.of(reason, refusal, language)));
  }

  private Buffer toJson(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document is always JSON", e);
    }
  }
}
