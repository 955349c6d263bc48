package vn.sohoa.problem;

/**
 * Why a document or page could not be read although no engine says so: with the faults of engines,
 * the closed vocabulary of {@code failure} and {@code fault}. Each may be over at a later try.
 */
public enum ServiceFault {
  /**
   * Failure reason of a document that could not be processed because of an error in Sohoa itself or
   * its database.
   */
  PIPELINE_ERROR,
  /** The stored file is missing or damaged; send the same file again, then reprocess. */
  BLOB_DAMAGED,
  /**
   * Fault of pages that were not tried, because the document used up its time, or three of its
   * pages ran into their time limit.
   */
  DOCUMENT_STOPPED
}
