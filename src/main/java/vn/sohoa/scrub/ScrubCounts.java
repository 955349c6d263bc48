package vn.sohoa.scrub;

/**
 * What a verification has done so far.
 *
 * @param verified blobs that documents refer to and that were read
 * @param bytes of the blobs that were read
 * @param damaged of them, those that cannot be read or have another digest
 * @param missing blobs that documents refer to and that are not stored
 * @param orphans old blobs that no document refers to
 * @param collected of them, those that were deleted
 */
public record ScrubCounts(
    long verified, long bytes, long damaged, long missing, long orphans, long collected) {
  static final ScrubCounts NONE = new ScrubCounts(0, 0, 0, 0, 0, 0);

  ScrubCounts plus(ScrubCounts other) {
    return new ScrubCounts(
        verified + other.verified,
        bytes + other.bytes,
        damaged + other.damaged,
        missing + other.missing,
        orphans + other.orphans,
        collected + other.collected);
  }

  /** Returns the number of blobs that a document has lost. */
  public long lost() {
    return damaged + missing;
  }
}
