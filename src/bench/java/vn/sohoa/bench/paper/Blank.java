package vn.sohoa.bench.paper;

/** What an office leaves blank in a header until the paper is signed. */
public enum Blank {
  /** After {@code Số:}. */
  NUMBER,
  /** After {@code ngày}. */
  DAY,
  /** After {@code tháng}. */
  MONTH
}
