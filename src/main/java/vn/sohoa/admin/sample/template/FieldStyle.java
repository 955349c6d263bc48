package vn.sohoa.admin.sample.template;

/** How labels and values are laid out. */
public enum FieldStyle {
  /** {@code Tên dự án: …}, a line each. */
  LINES,
  /** {@code 1. Tên dự án: …}. */
  NUMBERED,
  /** {@code a) Tên dự án: …}. */
  LETTERED,
  /** {@code - Tên dự án: …}. */
  DASHED,
  /** The value among dots. */
  DOTTED,
  /** The value on a line. */
  RULED,
  /** A table of two columns. */
  TABLE,
  /** Two fields beside each other where they fit. */
  PAIRS,
  /** Labels in two languages. */
  BILINGUAL,
  /** The value below its label, as on cards. */
  BELOW
}
