package vn.sohoa.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The authenticated caller of a request.
 *
 * @param keyId id of the access key
 */
public record Caller(String keyId) {

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
