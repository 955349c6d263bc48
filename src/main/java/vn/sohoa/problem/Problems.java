package vn.sohoa.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes problem documents in the language the client asks for: Vietnamese unless English is
 * preferred.
 */
public final class Problems {
  public static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  public static Response response(Reason reason, String detail, @Nullable HttpHeaders headers) {
    return response(reason, detail, List.of(), headers);
  }

  static Response response(
      Reason reason, String detail, List<Problem.Fault> faults, @Nullable HttpHeaders headers) {
    boolean english = headers != null && prefersEnglish(headers.getAcceptableLanguages());
    Problem problem = of(reason, detail, faults, english);
    return Response.status(reason.status()).type(MEDIA_TYPE).entity(problem).build();
  }

  public static Problem of(
      Reason reason, String detail, List<Problem.Fault> faults, boolean english) {
    String name = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(
        "urn:sohoa:problem:" + name,
        reason.title(english),
        reason.status(),
        detail,
        reason,
        "urn:uuid:" + UUID.randomUUID(),
        faults);
  }

  private static boolean prefersEnglish(List<Locale> acceptable) {
    return !acceptable.isEmpty() && acceptable.getFirst().getLanguage().equals("en");
  }
}
