package vn.sohoa.document;

import jakarta.ws.rs.core.SecurityContext;
import vn.sohoa.access.Right;

/**
 * Who looks at documents. State secrets (bí mật nhà nước) that were set aside exist for admins
 * only; for all others it is as if they had never come.
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

  /** Whether documents that were set aside belong into a list. */
  public boolean seesQuarantined() {
    return this == ADMIN;
  }
}
