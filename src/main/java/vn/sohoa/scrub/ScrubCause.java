package vn.sohoa.scrub;

/** Who started a verification. */
public enum ScrubCause {
  NIGHTLY,
  ADMIN
}
