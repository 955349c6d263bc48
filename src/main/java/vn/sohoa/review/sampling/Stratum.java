package vn.sohoa.review.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the documents of a lot are grouped by before a sample is drawn. */
@Schema(name = "SamplingStratum")
public enum Stratum {
  /** Kind of paper. */
  KIND,
  /** Access key that sent the document. */
  STATION,
  /** Access key that made the last decision about the document. */
  CLERK
}
