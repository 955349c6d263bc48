package vn.sohoa.engine;

import vn.sohoa.page.Box;
import vn.sohoa.page.TextSource;

/**
 * What was measured on one page's raster.
 *
 * @param widthPx of the raster as it was read
 * @param heightPx of the raster as it was read
 * @param dpi resolution, from the file or, where that is missing or absurd, from the page's
 *     geometry
 * @param skewDegrees angle by which the text was turned clockwise, and which was undone before
 *     reading
 * @param blank whether nothing but paper is on it; a blank page is kept and marked
 * @param meanConfidence of the words, 0 to 1; 0 for a page without words
 * @param quality of the scan
 * @param textSource where the words come from
 * @param imageHash perceptual hash of the upright page, 64 hexadecimal digits; empty for a blank
 *     page
 * @param content the smallest box that holds all that is on the page; of no size on a blank page
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
