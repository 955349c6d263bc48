package vn.sohoa.page;

/** Why the cut of a filled-in value cannot be relied upon, whatever was read. */
public enum FillingDoubt {
  /** A printed word beside the gap was not found, so that the gap's end is estimated. */
  NEIGHBOUR_NOT_SEEN,
  /** The gap is wider than any value. */
  TOO_WIDE,
  /** The gap is narrower than a digit. */
  TOO_NARROW,
  /** The ink is higher than the cut. */
  CUT_OFF,
  /** There is ink that is no digit. */
  OTHER_INK
}
