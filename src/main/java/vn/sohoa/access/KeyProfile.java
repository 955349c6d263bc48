package vn.sohoa.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which form of the API the holder of a key speaks. */
@Schema(name = "KeyProfile")
public enum KeyProfile {
  /** The contract. */
  STANDARD,
  /**
   * The four calls of the national guidance on digitization (BKHCN 11/2025, §2.3, Bước 6) with the
   * names of its table; everything else as in the contract.
   */
  GUIDANCE;

  /** Attribute of identities that holds the profile of their key. */
  static final String ATTRIBUTE = "vn.sohoa.key-profile";

  /** Returns the profile of a caller's key; sessions and anonymous callers have the standard. */
  public static KeyProfile of(SecurityIdentity caller) {
    return caller.getAttribute(ATTRIBUTE) instanceof KeyProfile profile ? profile : STANDARD;
  }
}
