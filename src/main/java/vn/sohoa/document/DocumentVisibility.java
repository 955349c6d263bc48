package vn.sohoa.document;

import jakarta.ws.rs.core.SecurityContext;
import vn.sohoa.access.Right;

/**
 * Which documents a caller may see. Quarantined state secrets (bí mật nhà nước) are visible to
 * admins only; for all others they do not exist.
 */
public enum DocumentVisibility {
  ADMIN,
  OTHER;

  public static DocumentVisibility of(SecurityContext caller) {
    return caller.isUserInRole(Right.ADMINISTER) ? ADMIN : OTHER;
  }

  public boolean sees(Document document) {
    return this == ADMIN || document.state() != DocumentState.QUARANTINED;
  }

  /** Whether lists include quarantined documents. */
  public boolean seesQuarantined() {
    return this == ADMIN;
  }
}
