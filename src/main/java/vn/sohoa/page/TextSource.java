package vn.sohoa.page;

/** Where the text of a page comes from. */
public enum TextSource {
  /** Read from the page's image. */
  OCR,
  /** Taken from the file itself, a page that was born digital. */
  TEXT_LAYER
}
