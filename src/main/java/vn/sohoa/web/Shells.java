package vn.sohoa.web;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.account.SignedIn;
import vn.sohoa.document.signedlink.LinkAddresses;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.message.Language;

/** Creates what surrounds the page of the current request. */
@RequestScoped
public class Shells {
  /** Cookie with the language that the person chose, {@code vi} or {@code en}. */
  public static final String LANGUAGE_COOKIE = "sohoa_language";

  private final SecurityIdentity identity;
  private final RoutingContext request;
  private final Supplier<Kinds> kinds;

  /**
   * @param kinds those defined on this node
   */
  Shells(SecurityIdentity identity, RoutingContext request, Supplier<Kinds> kinds) {
    this.identity = identity;
    this.request = request;
    this.kinds = kinds;
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
   * Creates the shell of a page in a frame of another site, where there are no cookies.
   *
   * @param language tag of the language that the address asks for; Vietnamese without one
   * @param title key of the page's title in the bundles
   */
  public static Shell embedded(@Nullable String language, String title) {
    boolean english = Language.ENGLISH.tag().equals(language);
    Texts texts = new Texts(english ? Language.ENGLISH : Language.VIETNAMESE);
    return new Shell(texts, texts.of(title), LinkAddresses.ROOT, Optional.empty());
  }

  /** Returns the names of kinds and fields in the language of a page. */
  public Labels labels(Texts texts) {
    return new Labels(kinds.get(), texts);
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

  /** Returns the names of kinds and fields in the reader's language. */
  public Labels labels() {
    return new Labels(kinds.get(), texts());
  }

  /**
   * Empty for a request with a key, too: pages are for people. Empty for an address that no page
   * has, because the framework refuses it where nothing may wait for the session to be read.
   */
  private Optional<Viewer> viewer() {
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return Optional.empty();
    }
    return SignedIn.of(identity)
        .map(
            person ->
                new Viewer(
                    person.id(), person.name(), Set.copyOf(identity.getRoles()), person.csrf()));
  }
}
