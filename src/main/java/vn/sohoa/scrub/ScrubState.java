package vn.sohoa.scrub;

/** State of a verification. */
public enum ScrubState {
  RUNNING,
  /** The night or an outage ended it; the next nightly one goes on where it stopped. */
  PAUSED,
  /** Every blob of every document was read. */
  DONE,
  /** An outage ended it. */
  FAILED
}
