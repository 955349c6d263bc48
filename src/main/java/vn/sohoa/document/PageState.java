package vn.sohoa.document;

/** Where the reading of a page stands. */
public enum PageState {
  WAITING,
  READ,
  /** Given up; the fault says why. The image is still in the original. */
  UNREADABLE
}
