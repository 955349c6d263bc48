package vn.sohoa.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.message.Language;

/** Creates what surrounds the page of the current request. */
@RequestScoped
public class Shells {
  /** Cookie with the language that the person chose, {@code vi} or {@code en}. */
  public static final String LANGUAGE_COOKIE = "sohoa_language";

  private final SecurityIdentity identity;
  private final RoutingContext request;

  Shells(SecurityIdentity identity, RoutingContext request) {
    this.identity = identity;
    this.request = request;
  }

  /**
   * @param title key of the page's title in the bundles
   */
  public Shell of(String title) {
    Texts texts = texts();
    return titled(texts, texts.of(title));
  }

  /** Creates a shell whose title is no text of the bundles, e.g. a code. */
  public Shell titled(Texts texts, String title) {
    return new Shell(texts, title, request.normalizedPath(), viewer());
  }

  /**
   * Returns the texts in the language that the person chose; Vietnamese unless a person did, since
   * the browsers of offices often ask for English.
   */
  public Texts texts() {
    Cookie chosen = request.request().getCookie(LANGUAGE_COOKIE);
    boolean english = chosen != null && chosen.getValue().equals(Language.ENGLISH.tag());
    return new Texts(english ? Language.ENGLISH : Language.VIETNAMESE);
  }

  private Optional<Viewer> viewer() {
    if (identity.isAnonymous()) {
      return Optional.empty();
    }
    String id = identity.getPrincipal().getName();
    return Optional.of(new Viewer(id, id, Set.copyOf(identity.getRoles()), ""));
  }
}
