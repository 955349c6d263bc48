package vn.sohoa.pipeline;

/** What a failed try of a step leads to. */
enum StepEnd {
  /** Something outside of the step was not available: it waits, and no attempt is used up. */
  OUTAGE,
  /** The step is tried again. */
  RETRY,
  /** It was the last attempt. */
  LAST_ATTEMPT
}
