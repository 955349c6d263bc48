package vn.sohoa.catalogue;

/** Form in which a procedure requires a paper. */
public enum PaperForm {
  /** Bản chính. */
  ORIGINAL,
  /** Bản sao. */
  COPY,
  /** Chỉ xuất trình: shown at the desk and given back, so never scanned. */
  PRESENT_ONLY
}
