package vn.sohoa.web.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.sohoa.access.account.PageForm;
import vn.sohoa.access.account.SignInService;
import vn.sohoa.access.account.SignedIn;
import vn.sohoa.message.Language;

/** Switches the language of the pages, for this browser and for the person who is signed in. */
@Path("/language")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class LanguageResource {
  private final SignInService service;
  private final SecurityIdentity identity;

  LanguageResource(SignInService service, SecurityIdentity identity) {
    this.service = service;
    this.identity = identity;
  }

  /**
   * @param chosen tag of the language
   * @param next address to go on to
   */
  @POST
  @PageForm
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @FormParam("language") @DefaultValue("") String chosen,
      @FormParam("next") @DefaultValue(LocalAddress.HOME) String next) {
    Language language =
        chosen.equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.VIETNAMESE;
    SignedIn.of(identity).ifPresent(person -> service.setLanguage(person, language));
    return Cookies.withLanguage(Cookies.to(LocalAddress.of(next)), language).build();
  }
}
