package vn.sohoa.document;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/**
 * Which documents a caller may see. State secrets (bí mật nhà nước, Thông tư 03/2025/TT-VPCP, Điều
 * 5) are visible to admins only; for all others they do not exist. Until every page of a document
 * was judged, it may be one: it is visible to its sender, and its words to those who screen. A
 * station sees nothing but what it sent itself.
 *
 * @param administers whether the caller sees everything
 * @param screens whether the caller judges what the machine could not
 * @param ownOnly whether nothing exists for the caller but what it sent
 * @param keyId access key of the caller, which sees what it sent; empty if unknown
 */
public record DocumentVisibility(
    boolean administers, boolean screens, boolean ownOnly, Optional<String> keyId) {
  /** Sees everything. */
  public static final DocumentVisibility ADMIN =
      new DocumentVisibility(true, true, false, Optional.empty());

  /** Sees what everybody sees. */
  public static final DocumentVisibility OTHER =
      new DocumentVisibility(false, false, false, Optional.empty());

  /** Returns what the caller of a request that passed a role check sees. */
  public static DocumentVisibility of(SecurityContext caller) {
    return new DocumentVisibility(
        caller.isUserInRole(Right.ADMINISTER),
        caller.isUserInRole(Right.SCREEN),
        Caller.station(caller).isPresent(),
        Optional.of(Caller.of(caller).keyId()));
  }

  /** Whether the viewer may know of the document; search.StatusReader says the same in SQL. */
  public boolean sees(Document document) {
    return administers || (isOpen(document) && (sent(document) || (!ownOnly && isKnown(document))));
  }

  /** Whether the viewer may see words of the document: only screeners before it was judged. */
  public boolean seesWords(Document document) {
    return administers || (sees(document) && isKnown(document));
  }

  /** Whether the viewer still sees a document that it saw, now that it has the given state. */
  boolean stillSees(DocumentState state) {
    return administers || state != DocumentState.QUARANTINED;
  }

  /** Whether it was judged, or the viewer is one to judge it. */
  private boolean isKnown(Document document) {
    Secrecy secrecy = document.secrecy();
    return screens || (secrecy.isChecked() && !secrecy.awaitsScreening());
  }

  private static boolean isOpen(Document document) {
    return document.state() != DocumentState.QUARANTINED || document.secrecy().awaitsScreening();
  }

  private boolean sent(Document document) {
    return keyId.filter(document.keyId()::equals).isPresent();
  }
}
