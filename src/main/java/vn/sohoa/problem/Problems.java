package vn.sohoa.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Language;

/**
 * Creates problem documents in the language that the client prefers: Vietnamese unless it is
 * English.
 */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int UNAVAILABLE = 503;
  private static final int RETRY_AFTER_SECONDS = 5;

  private Problems() {}

  public static Response response(Reason reason, String detail, @Nullable HttpHeaders headers) {
    return response(reason, detail, List.of(), headers);
  }

  static Response response(
      Reason reason, String detail, List<Problem.Fault> faults, @Nullable HttpHeaders headers) {
    Language language =
        Language.preferred(headers == null ? List.of() : headers.getAcceptableLanguages());
    Problem problem = of(reason, detail, faults, language);
    Response.ResponseBuilder response =
        Response.status(reason.status()).type(MEDIA_TYPE).entity(problem);
    if (reason.status() == UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  public static Problem of(
      Reason reason, String detail, List<Problem.Fault> faults, Language language) {
    String name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(
        "urn:sohoa:problem:" + name,
        reason.title(language),
        reason.status(),
        detail,
        reason,
        "urn:uuid:" + UUID.randomUUID(),
        faults);
  }
}
