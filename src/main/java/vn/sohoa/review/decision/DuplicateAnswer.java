package vn.sohoa.review.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of two similar documents is kept. */
@Schema(name = "DuplicateAnswer")
public enum DuplicateAnswer {
  /** They are two papers, or both scans are wanted. */
  KEEP_BOTH,
  /** They are the same paper; the other document is withdrawn. */
  THIS_ONE,
  /** They are the same paper; this document is withdrawn. */
  OTHER_ONE;

  /** Returns the same answer from the point of view of the other document. */
  public DuplicateAnswer mirrored() {
    return switch (this) {
      case KEEP_BOTH -> KEEP_BOTH;
      case THIS_ONE -> OTHER_ONE;
      case OTHER_ONE -> THIS_ONE;
    };
  }
}
