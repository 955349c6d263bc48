package vn.sohoa.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/**
 * The authenticated caller of a request.
 *
 * @param keyId id of the access key
 */
public record Caller(String keyId) {

  /** Returns the key of a station, which sees its own only; empty for all other callers. */
  public static Optional<String> station(SecurityContext context) {
    return context.isUserInRole(Role.STATION.name())
        ? Optional.of(of(context).keyId())
        : Optional.empty();
  }

  /**
   * Returns the caller of a request that passed a role check.
   *
   * @throws IllegalStateException if the operation has no role check and the request is anonymous
   */
  public static Caller of(SecurityContext context) {
    Principal principal = context.getUserPrincipal();
    if (principal == null) {
      throw new IllegalStateException("the operation has no role check, so its caller is unknown");
    }
    return new Caller(principal.getName());
  }
}
