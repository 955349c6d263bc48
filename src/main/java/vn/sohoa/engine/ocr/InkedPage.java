package vn.sohoa.engine.ocr;

import java.io.IOException;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.filled.gap.PageInk;

/** A page and its ink, which is taken from the image once for all that look at it. */
record InkedPage(PreparedPage page, PageInk ink) {
  static InkedPage of(PreparedPage page) throws IOException {
    return new InkedPage(page, inkOf(page.image()));
  }

  /** Returns the ink of an image of 8 bits per pixel. */
  static PageInk inkOf(Image grey) throws IOException {
    return new PageInk(grey.width(), grey.height(), BufferedImages.toDarkness(grey));
  }
}
