package vn.sohoa.document;

/** State of reading a page. */
public enum PageState {
  WAITING,
  READ,
  /** Given up; the fault says why. The image is still in the original. */
  UNREADABLE
}
