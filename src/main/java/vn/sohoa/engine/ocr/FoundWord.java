package vn.sohoa.engine.ocr;

/**
 * A word on the image that was read.
 *
 * @param confidence 0 to 1
 */
record FoundWord(String text, double confidence, PixelArea area, int line, int block) {
  FoundWord at(int otherLine, int otherBlock) {
    return new FoundWord(text, confidence, area, otherLine, otherBlock);
  }
}
