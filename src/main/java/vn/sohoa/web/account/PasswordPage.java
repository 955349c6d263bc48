package vn.sohoa.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.sohoa.access.account.AccountConfig;
import vn.sohoa.access.account.PageForm;
import vn.sohoa.access.account.SignInResult;
import vn.sohoa.access.account.SignInService;
import vn.sohoa.access.account.SignedIn;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The page on which a person changes the password (đổi mật khẩu). */
@Path(PasswordPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class PasswordPage {
  public static final String PATH = "/password";

  private final SignInService service;
  private final AccountConfig config;
  private final Shells shells;
  private final SecurityIdentity identity;

  PasswordPage(
      SignInService service, AccountConfig config, Shells shells, SecurityIdentity identity) {
    this.service = service;
    this.config = config;
    this.shells = shells;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "SignIn")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance password(
        Shell shell, String login, boolean must, int shortest, String refusal);
  }

  @GET
  public String show() {
    return page(person(), "");
  }

  @POST
  @PageForm
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @FormParam("current") @DefaultValue("") String current,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("repeated") @DefaultValue("") String repeated,
      @Context HttpServerRequest request) {
    SignedIn person = person();
    return switch (service.change(person, current, password, repeated)) {
      case SignInResult.Opened opened -> Cookies.signedIn(opened, LocalAddress.HOME, request);
      case SignInResult.Refused refused ->
          Forms.refused(page(person, refused.why().in(shells.texts().language())));
    };
  }

  /** A key has no password. */
  private SignedIn person() {
    return SignedIn.of(identity).orElseThrow(ForbiddenException::new);
  }

  private String page(SignedIn person, String refusal) {
    return Templates.password(
            shells.of("web.password.title"),
            person.login(),
            person.mustChange(),
            config.passwordLength(),
            refusal)
        .render();
  }
}
