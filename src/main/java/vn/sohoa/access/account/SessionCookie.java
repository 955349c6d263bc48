package vn.sohoa.access.account;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The cookie that holds the secret of a session. */
public final class SessionCookie {
  static final String NAME = "sohoa_session";

  private SessionCookie() {}

  /** Returns the secret that a request came with; empty if it has none of the right form. */
  public static Optional<SecretToken> of(HttpServerRequest request) {
    return Optional.ofNullable(request.getCookie(NAME))
        .flatMap(cookie -> SecretToken.parse(cookie.getValue()));
  }

  /**
   * Returns the value of {@code Set-Cookie} for a new session. It ends with the browser at the
   * latest, is never sent by pages of other sites, and no script can read it.
   *
   * @param request over TLS, also as a trusted proxy says: then the cookie is for TLS only
   */
  public static String set(SecretToken session, HttpServerRequest request) {
    return cookie(session.text(), request, "");
  }

  /** Returns the value of {@code Set-Cookie} that removes the cookie. */
  public static String remove(HttpServerRequest request) {
    return cookie("", request, "; Max-Age=0");
  }

  private static String cookie(String value, HttpServerRequest request, String end) {
    String secure = "https".equals(request.scheme()) ? "; Secure" : "";
    return NAME + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + secure + end;
  }
}
