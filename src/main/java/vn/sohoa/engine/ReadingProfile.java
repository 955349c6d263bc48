package vn.sohoa.engine;

/** Trade-off between accuracy and processor time when reading pages. */
public enum ReadingProfile {
  /** Both models, with a second pass where the first result is uncertain. */
  STANDARD,
  /** Fast model only, for bulk work: about 0.85 times the processor time. */
  QUICK,
  /** No OCR: text layers, barcodes and measurements only. For sandboxes. */
  CODES
}
