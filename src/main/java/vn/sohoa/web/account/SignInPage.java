package vn.sohoa.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.sohoa.access.account.PageForm;
import vn.sohoa.access.account.SignInResult;
import vn.sohoa.access.account.SignInService;
import vn.sohoa.access.account.SignedIn;
import vn.sohoa.admission.SignInAttempts;
import vn.sohoa.message.Message;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The page on which people sign in (đăng nhập). */
@Path(SignInPage.PATH)
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SignInPage {
  static final String PATH = "/sign-in";

  private final SignInService service;
  private final SignInAttempts attempts;
  private final Shells shells;
  private final SecurityIdentity identity;

  SignInPage(
      SignInService service, SignInAttempts attempts, Shells shells, SecurityIdentity identity) {
    this.service = service;
    this.attempts = attempts;
    this.shells = shells;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "SignIn")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(Shell shell, String login, String next, String refusal);
  }

  /**
   * @param next address to go on to
   */
  @GET
  public Response show(@QueryParam("next") @DefaultValue(LocalAddress.HOME) String next) {
    String address = LocalAddress.of(next);
    return SignedIn.of(identity).isPresent()
        ? Cookies.to(address).build()
        : Response.ok(page("", address, "")).build();
  }

  @POST
  @PageForm
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("next") @DefaultValue(LocalAddress.HOME) String next,
      @Context HttpServerRequest request) {
    attempts.count(request);
    String address = LocalAddress.of(next);
    return switch (service.signIn(login, password)) {
      case SignInResult.Opened opened -> Cookies.signedIn(opened, address, request);
      case SignInResult.Refused refused -> Forms.refused(page(login, address, text(refused.why())));
    };
  }

  private String text(Message message) {
    return message.in(shells.texts().language());
  }

  private String page(String login, String next, String refusal) {
    return Templates.signIn(shells.of("web.sign-in"), login, next, refusal).render();
  }
}
