package vn.sohoa.engine;

import vn.sohoa.page.Box;
import vn.sohoa.page.TextSource;

/**
 * Measurements of one page's raster.
 *
 * @param widthPx width of the raster as decoded
 * @param heightPx height of the raster as decoded
 * @param dpi resolution from the file or, if missing or implausible, from the page's geometry; the
 *     lower one of both directions
 * @param skewDegrees clockwise skew of the text, corrected before reading
 * @param blank whether the page has no ink; a blank page is kept and marked
 * @param meanConfidence mean word confidence, 0 to 1; 0 for a page without words
 * @param quality quality of the scan
 * @param textSource origin of the words
 * @param imageHash perceptual hash of the upright page, 64 hexadecimal digits; empty for a blank
 *     page
 * @param content bounding box of everything on the page; zero size on a blank page
 */
public record PageMeasurements(
    int widthPx,
    int heightPx,
    double dpi,
    double skewDegrees,
    boolean blank,
    double meanConfidence,
    ScanQuality quality,
    TextSource textSource,
    String imageHash,
    Box content) {}
