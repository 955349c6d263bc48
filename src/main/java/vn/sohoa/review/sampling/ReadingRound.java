package vn.sohoa.review.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a document of a sample is. */
@Schema(name = "SamplingRound")
public enum ReadingRound {
  /** A second person has to read it. */
  SECOND,
  /** First and second reading differ, and a third person has to decide. */
  THIRD,
  /** All its values are decided. */
  DONE
}
