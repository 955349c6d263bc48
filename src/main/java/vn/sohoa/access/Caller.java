package vn.sohoa.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Who makes a request.
 *
 * @param keyId of the access key
 */
public record Caller(String keyId) {

  /** The caller of a request that passed a role check, so that there is one. */
  public static Caller of(SecurityContext context) {
    Principal principal = context.getUserPrincipal();
    if (principal == null) {
      throw new IllegalStateException("an operation without a role check asked who its caller is");
    }
    return new Caller(principal.getName());
  }
}
