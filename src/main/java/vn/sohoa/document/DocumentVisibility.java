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
    return sees(document.state());
  }

  /** Whether the viewer may see documents of the state. */
  boolean sees(DocumentState state) {
    return this == ADMIN || state != DocumentState.QUARANTINED;
  }

  /**
   * Whether the viewer may see words of the document: nobody but admins before every page was
   * checked for a stamp of secrecy.
   */
  public boolean seesWords(Document document) {
    return this == ADMIN || (sees(document) && document.isSecrecyChecked());
  }

  /** Whether lists include quarantined documents. */
  public boolean seesQuarantined() {
    return this == ADMIN;
  }
}
