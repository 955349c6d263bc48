package vn.sohoa.engine.ocr;

/**
 * A word on the image that was read.
 *
 * @param confidence 0 to 1
 * @param left in pixels, as are the other edges
 */
record FoundWord(
    String text,
    double confidence,
    int left,
    int top,
    int right,
    int bottom,
    int line,
    int block) {}
