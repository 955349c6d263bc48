package vn.sohoa.web.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.sohoa.access.account.PageForm;
import vn.sohoa.access.account.SessionCookie;
import vn.sohoa.access.account.SessionService;

/** Ends the session of a person (đăng xuất), also one that is over already. */
@Path("/sign-out")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SignOutResource {
  private final SessionService sessions;

  SignOutResource(SessionService sessions) {
    this.sessions = sessions;
  }

  @POST
  @PageForm
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signOut(@Context HttpServerRequest request) {
    SessionCookie.of(request).ifPresent(sessions::end);
    return Cookies.signedOut(request);
  }
}
