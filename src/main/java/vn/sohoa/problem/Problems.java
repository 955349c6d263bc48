package vn.sohoa.problem;

import io.micrometer.core.instrument.Metrics;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/**
 * Creates problem documents in the language that the client prefers: Vietnamese unless it is
 * English.
 */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int UNAUTHENTICATED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int STORAGE_FULL = 507;
  private static final String UNAVAILABLE_SECONDS = "5";

  /** Space is made by people, which takes longer than a restart. */
  private static final String FULL_SECONDS = "60";

  /** RFC 6750, 3. */
  private static final String CHALLENGE = "Bearer realm=\"sohoa\"";

  private Problems() {}

  static Response response(Reason reason, HttpHeaders headers) {
    return response(reason, Refusal.WITHOUT_DETAIL, headers);
  }

  /** Creates an answer whose detail is in the client's language. */
  public static Response response(Reason reason, Message detail, HttpHeaders headers) {
    return response(reason, new Refusal(List.of(detail), List.of()), headers);
  }

  static Response response(Reason reason, Refusal refusal, HttpHeaders headers) {
    Language language =
        Language.preferred(
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    Response.ResponseBuilder response =
        Response.status(reason.status()).type(MEDIA_TYPE).entity(of(reason, refusal, language));
    headers(reason).forEach(response::header);
    return response.build();
  }

  /** Returns the headers that belong to a refusal beside its document. */
  static Map<String, String> headers(Reason reason) {
    return switch (reason.status()) {
      case UNAUTHENTICATED -> Map.of(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case TIMEOUT, TOO_MANY, UNAVAILABLE -> Map.of(HttpHeaders.RETRY_AFTER, UNAVAILABLE_SECONDS);
      case STORAGE_FULL -> Map.of(HttpHeaders.RETRY_AFTER, FULL_SECONDS);
      default -> Map.of();
    };
  }

  /** Returns the URN of a reason. */
  public static String type(Reason reason) {
    return "urn:sohoa:problem:" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Creates a problem document that says nothing beyond its reason. */
  public static Problem of(Reason reason, Language language) {
    return of(reason, Refusal.WITHOUT_DETAIL, language);
  }

  static Problem of(Reason reason, Refusal refusal, Language language) {
    count(reason);
    List<Problem.Fault> faults =
        refusal.faults().stream().map(fault -> fault.in(language)).toList();
    return new Problem(
        type(reason),
        reason.title(language),
        reason.status(),
        refusal.detail(language),
        reason,
        "urn:uuid:" + UUID.randomUUID(),
        faults);
  }

  /** Attempts without or beyond rights are worth an alert; nobody is named. */
  private static void count(Reason reason) {
    if (reason.status() == UNAUTHENTICATED || reason.status() == FORBIDDEN) {
      Metrics.counter(
              "sohoa.requests.refused",
              "status",
              Integer.toString(reason.status()),
              "reason",
              reason.name())
          .increment();
    }
  }
}
