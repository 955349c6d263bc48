package vn.sohoa.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Right that is given to a key beside its role; no role has it, not even that of admins. */
@Schema(name = "KeyRight")
public enum KeyRight {
  /** Record that digital copies are right (ghi nhận tính chính xác). */
  ATTEST
}
