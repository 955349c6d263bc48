package vn.sohoa.web.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import vn.sohoa.access.account.SessionCookie;
import vn.sohoa.access.account.SignInResult;
import vn.sohoa.message.Language;
import vn.sohoa.web.Shells;

/**
 * Answers that send a person on to another page, with the cookies of a session that begins or ends.
 */
final class Cookies {
  private static final Duration LANGUAGE_LIFE = Duration.ofDays(365);

  private Cookies() {}

  /**
   * Sends a person on to a page.
   *
   * @param address of this service, without scheme and host, which a proxy may have changed
   */
  static Response.ResponseBuilder to(String address) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address);
  }

  /** Sends a person on in a new session. */
  static Response signedIn(SignInResult.Opened opened, String address, HttpServerRequest request) {
    return withLanguage(to(address), opened.language())
        .header(HttpHeaders.SET_COOKIE, SessionCookie.set(opened.session(), request))
        .build();
  }

  /** Sends a person to the sign-in after the end of the session. */
  static Response signedOut(HttpServerRequest request) {
    return to(SignInPage.PATH)
        .header(HttpHeaders.SET_COOKIE, SessionCookie.remove(request))
        .build();
  }

  static Response.ResponseBuilder withLanguage(
      Response.ResponseBuilder response, Language language) {
    return response.header(
        HttpHeaders.SET_COOKIE,
        "%s=%s; Path=/; Max-Age=%d; SameSite=Lax"
            .formatted(Shells.LANGUAGE_COOKIE, language.tag(), LANGUAGE_LIFE.toSeconds()));
  }
}
