package vn.sohoa.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attestation no longer holds. */
@Schema(name = "AttestationEnd")
public enum AttestationEnd {
  /** A person withdrew it. */
  WITHDRAWN,
  /** Something that was attested changed. */
  CHANGED
}
