package vn.sohoa.scrub;

/** What a verification finds out about a blob. */
public enum BlobProblem {
  /** A document refers to it, but it is not stored. */
  MISSING,
  /** A document refers to it, but its bytes cannot be read, or have another digest. */
  DAMAGED,
  /** It is stored, but no document refers to it, and it is older than {@code orphan-age}. */
  ORPHAN
}
