package vn.sohoa.engine;

/**
 * Resource limits for one document.
 *
 * @param maxPages documents with more pages are rejected with {@link EngineFault#TOO_MANY_PAGES}
 * @param maxPagePixels maximum width × height of one decoded page; larger images are rejected with
 *     {@link EngineFault#PAGE_TOO_LARGE}, larger PDF pages are rendered at a lower resolution
 * @param renderDpi resolution for rendering PDF pages that are not one full-page image
 */
public record Limits(int maxPages, long maxPagePixels, int renderDpi) {
  public Limits {
    if (maxPages < 1 || maxPagePixels < 1 || renderDpi < 72) {
      throw new IllegalArgumentException(
          "limits " + maxPages + ", " + maxPagePixels + ", " + renderDpi);
    }
  }
}
