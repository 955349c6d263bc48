package vn.sohoa.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Optional;
import vn.sohoa.access.account.Account;
import vn.sohoa.access.account.AccountConfig;
import vn.sohoa.access.account.FirstPasswordPath;
import vn.sohoa.access.account.PageForm;
import vn.sohoa.access.account.SecretToken;
import vn.sohoa.access.account.SignInResult;
import vn.sohoa.access.account.SignInService;
import vn.sohoa.admission.SignInAttempts;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;

/** The page of a one-time link, on which a person sets a password. */
@Path(FirstPasswordPath.PAGE)
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class FirstPasswordPage {
  private static final int GONE = 410;

  private final SignInService service;
  private final SignInAttempts attempts;
  private final AccountConfig config;
  private final Shells shells;

  FirstPasswordPage(
      SignInService service, SignInAttempts attempts, AccountConfig config, Shells shells) {
    this.service = service;
    this.attempts = attempts;
    this.config = config;
    this.shells = shells;
  }

  @CheckedTemplate(basePath = "SignIn")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance first(
        Shell shell, String login, String name, String token, int shortest, String refusal);

    static native TemplateInstance invalid(Shell shell);
  }

  /** The link is used up by the form, not by this: programs that preview links must not do it. */
  @GET
  public Response show(@QueryParam("token") @DefaultValue("") String token) {
    return account(token)
        .map(account -> Response.ok(page(account, token, "")).build())
        .orElseGet(this::invalid);
  }

  @POST
  @PageForm
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response set(
      @FormParam("token") @DefaultValue("") String token,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("repeated") @DefaultValue("") String repeated,
      @Context HttpServerRequest request) {
    attempts.count(request);
    Optional<Account> account = account(token);
    if (account.isEmpty()) {
      return invalid();
    }
    return switch (service.setFirst(new SecretToken(token), password, repeated)) {
      case SignInResult.Opened opened -> Cookies.signedIn(opened, LocalAddress.HOME, request);
      case SignInResult.Refused refused ->
          Forms.refused(page(account.get(), token, refused.why().in(shells.texts().language())));
    };
  }

  private Optional<Account> account(String token) {
    return SecretToken.parse(token).flatMap(service::accountOf);
  }

  private String page(Account account, String token, String refusal) {
    return Templates.first(
            shells.of("web.first.title"),
            account.login(),
            account.name(),
            token,
            config.passwordLength(),
            refusal)
        .render();
  }

  private Response invalid() {
    return Response.status(GONE)
        .entity(Templates.invalid(shells.of("web.first.title")).render())
        .build();
  }
}
