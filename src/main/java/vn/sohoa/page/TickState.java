package vn.sohoa.page;

/** Whether a tick box is ticked. */
public enum TickState {
  EMPTY,
  /** Ticked, crossed or filled, in print or by hand. */
  TICKED,
  /** There is ink in the box, too little or at the wrong place for a tick. */
  DOUBTFUL
}
