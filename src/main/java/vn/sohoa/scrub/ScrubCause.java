package vn.sohoa.scrub;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who started a verification. */
@Schema(name = "VerificationCause")
public enum ScrubCause {
  NIGHTLY,
  ADMIN
}
