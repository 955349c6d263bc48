package vn.sohoa.page;

/** Source of a page's text. */
public enum TextSource {
  /** Recognised on the page image. */
  OCR,
  /** Text layer of the file: a born-digital page. */
  TEXT_LAYER
}
