package vn.sohoa.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Right that is given to a key beside its role. Admins have {@link #SCREEN} by their role; no role
 * has the other one.
 */
@Schema(name = "KeyRight")
public enum KeyRight {
  /** Record that digital copies are right (ghi nhận tính chính xác). */
  ATTEST,
  /**
   * Judge documents that the machine could not check for stamps of secrecy; see them until then.
   */
  SCREEN
}
