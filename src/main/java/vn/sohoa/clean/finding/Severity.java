package vn.sohoa.clean.finding;

/** Severity of a finding. */
public enum Severity {
  /** For information only. */
  INFO,
  /** A person should check it. */
  WARNING,
  /** The value or page cannot be trusted. */
  ERROR
}
