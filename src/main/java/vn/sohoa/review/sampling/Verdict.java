package vn.sohoa.review.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of a sample. */
@Schema(name = "SamplingVerdict")
public enum Verdict {
  /** Values and characters reach their targets. */
  ACCEPTED,
  /** They do not, and the lot has to be read again. */
  RETURNED
}
