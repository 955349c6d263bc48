package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/**
 * How light the paper and how dark the ink of a page is.
 *
 * @param paper grey value of the paper, 0 (black) to 255 (white)
 * @param ink grey value of the ink; the paper's own value where there is none
 * @param unevenness grey values between the darkest and the lightest part of the paper
 */
public record Light(int paper, int ink, int unevenness) {
  private static final int REDUCTION = 8;

  /** Blocks of 64 px: between and around letters some paper shows in each. */
  private static final int BLOCK = 8;

  private static final int CHOOSE_LIGHTEST = 2;
  private static final int SAMPLE_EVERY = 4;
  private static final int INK_BELOW_PAPER = 40;
  private static final double DARK_END = 0.05;
  private static final double LIGHT_END = 0.95;
  private static final int RIM = 1;

  /** Half of what is dark are the soft edges of letters. */
  private static final double DARK_QUARTER = 0.25;

  /**
   * @param grey of 8 bits a pixel
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

  /** Grey values between paper and ink. */
  public int contrast() {
    return paper - ink;
  }

  /** The lightest value of each block, without the blocks at the rim. */
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
