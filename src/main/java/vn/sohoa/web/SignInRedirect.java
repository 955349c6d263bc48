package vn.sohoa.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import vn.sohoa.access.account.SignedIn;
import vn.sohoa.problem.Reason;

/** Where a person is sent instead of to a page that refuses: to sign in, or to a new password. */
@Singleton
class SignInRedirect {
  private final SecurityIdentity identity;

  SignInRedirect(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Returns the address of the page to send the person to; empty if the refusal is shown. */
  Optional<String> insteadOf(Reason reason, ContainerRequestContext request) {
    return switch (reason) {
      case UNAUTHENTICATED -> Optional.of("/sign-in" + next(request));
      case FORBIDDEN -> SignedIn.of(identity).filter(SignedIn::mustChange).map(_ -> "/password");
      default -> Optional.empty();
    };
  }

  /** A form cannot be repeated by its address. */
  private static String next(ContainerRequestContext request) {
    URI address = request.getUriInfo().getRequestUri();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = address.getRawPath() + query;
    return request.getMethod().equals(HttpMethod.GET) && path.length() > 1
        ? "?next=" + PageLinks.encode(path)
        : "";
  }
}
