package vn.sohoa.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
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

  private static final int UNAVAILABLE = 503;
  private static final int RETRY_AFTER_SECONDS = 5;

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
    if (reason.status() == UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
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
}
