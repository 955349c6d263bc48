package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/**
 * Lightness of a page's paper and ink.
 *
 * @param paper grey value of the paper, 0 (black) to 255 (white)
 * @param ink grey value of the ink; the paper's value if there is none
 * @param unevenness difference of the grey values of the lightest and the darkest part of the paper
 */
public record Light(int paper, int ink, int unevenness) {
  private static final int REDUCTION = 8;

  /** Blocks of 64 px: each contains some paper between and around letters. */
  private static final int BLOCK = 8;

  private static final int CHOOSE_LIGHTEST = 2;
  private static final int SAMPLE_EVERY = 4;
  private static final int INK_BELOW_PAPER = 40;
  private static final double DARK_END = 0.05;
  private static final double LIGHT_END = 0.95;
  private static final int RIM = 1;

  /** Rank within the dark pixels, half of which are the soft edges of letters. */
  private static final double DARK_QUARTER = 0.25;

  /**
   * @param grey 8 bits per pixel
   */
  public static Light measure(Image grey) throws IOException {
    Histogram paper = paperBlocks(grey);
    Histogram all = Histogram.ofEvery(SAMPLE_EVERY, grey);
    int level = paper.rank(0.5);
    int darkestPaper = paper.rank(DARK_END);
    int unevenness = paper.rank(LIGHT_END) - darkestPaper;
    int inkBelow = Math.min(level, darkestPaper) - INK_BELOW_PAPER;
    boolean hasInk = inkBelow > 0 && all.shareBelow(inkBelow) > 0;
    return new Light(level, hasInk ? all.rankBelow(inkBelow, DARK_QUARTER) : level, unevenness);
  }

  /** Returns the difference of the grey values of paper and ink. */
  public int contrast() {
    return paper - ink;
  }

  /** Returns the lightest value of each block, except blocks at the rim. */
  private static Histogram paperBlocks(Image grey) throws IOException {
    if (Math.min(grey.width(), grey.height()) < REDUCTION * BLOCK * (2 * RIM + 1)) {
      return Histogram.of(grey);
    }
    try (Image small = Transforms.reduced(grey, REDUCTION);
        Image blocks =
            Image.adopt(
                LEPTONICA.pixScaleGrayMinMax(small.pix(), BLOCK, BLOCK, CHOOSE_LIGHTEST),
                "find the paper");
        Image inner = Transforms.withoutRim(blocks, RIM, RIM)) {
      return Histogram.of(inner);
    }
  }
}
