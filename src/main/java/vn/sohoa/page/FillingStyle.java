package vn.sohoa.page;

/** How a gap was filled in. The order is that of the line reader's outputs. */
public enum FillingStyle {
  EMPTY,
  /** By a machine: printed with the rest, typed later or stamped. */
  TYPED,
  /** By hand (viết tay). */
  WRITTEN
}
