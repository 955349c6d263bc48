package vn.sohoa.catalogue;

/** The form in which a procedure requires a paper. */
public enum PaperForm {
  /** Bản chính. */
  ORIGINAL,
  /** Bản sao. */
  COPY,
  /** Chỉ xuất trình: shown at the desk and returned, so never scanned. */
  PRESENT_ONLY
}
