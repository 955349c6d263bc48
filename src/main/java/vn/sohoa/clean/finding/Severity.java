package vn.sohoa.clean.finding;

/** How much a finding matters. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** A person should look. */
  WARNING,
  /** The value or page cannot be trusted. */
  ERROR
}
