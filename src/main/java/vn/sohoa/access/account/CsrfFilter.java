package vn.sohoa.access.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Refuses changes that a page of another site had a browser send with the cookie of a session
 * (cross-site request forgery). Requests with a key are not concerned: browsers add none.
 */
final class CsrfFilter {
  private static final String HEADER = "X-CSRF-Token";
  private static final String FIELD = "csrf";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** What browsers say of requests of the same page, and of those that a person typed. */
  private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

  private final HttpServerRequest sent;
  private final SecurityIdentity identity;

  CsrfFilter(HttpServerRequest sent, SecurityIdentity identity) {
    this.sent = sent;
    this.identity = identity;
  }

  /** Checks all requests but forms of pages, which have no header of their own. */
  @ServerRequestFilter
  void look(ContainerRequestContext request, ResourceInfo matched) {
    boolean isForm = matched.getResourceMethod().isAnnotationPresent(PageForm.class);
    if (!SAFE.contains(request.getMethod()) && !isForm) {
      SignedIn.of(identity)
          .ifPresent(person -> require(person, Optional.ofNullable(sent.getHeader(HEADER))));
    }
  }

  /** Checks forms of pages, also that of the sign-in, where there is no session yet. */
  @PageForm
  @WithFormRead
  @ServerRequestFilter
  void lookAtForm(ContainerRequestContext request) {
    if (!isOfThisSite()) {
      throw refusal();
    }
    SignedIn.of(identity)
        .ifPresent(person -> require(person, field(CurrentRequestManager.get().getFormData())));
  }

  private void require(SignedIn person, Optional<String> csrf) {
    if (!isOfThisSite() || csrf.filter(person::isCsrf).isEmpty()) {
      throw refusal();
    }
  }

  /** Older browsers say nothing of the site, but all send the origin with a form. */
  private boolean isOfThisSite() {
    String site = sent.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return SAME_SITE.contains(site);
    }
    String origin = sent.getHeader("Origin");
    return origin == null || isThisHost(origin);
  }

  private boolean isThisHost(String origin) {
    try {
      return String.valueOf(sent.authority()).equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> field(@Nullable FormData form) {
    Deque<FormValue> values = form == null ? null : form.get(FIELD);
    return values == null ? Optional.empty() : Optional.of(values.getFirst().getValue());
  }

  private static ProblemException refusal() {
    return new ProblemException(Reason.CSRF_TOKEN_MISSING, Message.of("problem.csrf"));
  }
}
