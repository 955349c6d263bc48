package vn.sohoa.engine;

/**
 * What one document may ask of an engine.
 *
 * @param maxPages more pages than this are refused with {@link EngineFault#TOO_MANY_PAGES}
 * @param maxPagePixels width times height of one decoded page; larger images are refused with
 *     {@link EngineFault#PAGE_TOO_LARGE}, larger PDF pages are rendered at fewer dpi
 * @param renderDpi dpi at which PDF pages are drawn that are not one full-page image
 */
public record Limits(int maxPages, long maxPagePixels, int renderDpi) {
  public Limits {
    if (maxPages < 1 || maxPagePixels < 1 || renderDpi < 72) {
      throw new IllegalArgumentException(
          "limits " + maxPages + ", " + maxPagePixels + ", " + renderDpi);
    }
  }
}
