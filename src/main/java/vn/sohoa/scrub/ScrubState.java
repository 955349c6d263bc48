package vn.sohoa.scrub;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a verification. */
@Schema(name = "VerificationState")
public enum ScrubState {
  RUNNING,
  /** The night or an outage ended it; the next nightly one goes on where it stopped. */
  PAUSED,
  /** Every blob of every document was read. */
  DONE,
  /** An outage ended it. */
  FAILED
}
