package vn.sohoa.admin.sample.draw;

import java.awt.image.BufferedImage;

/** A paper whose pages can be drawn. */
public interface Sheets {
  /**
   * Draws one page on white, without scanner artefacts.
   *
   * @param page page number, from 1
   * @param dpi pixels per inch
   */
  BufferedImage draw(int page, int dpi);
}
