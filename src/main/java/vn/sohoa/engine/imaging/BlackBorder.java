package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;

/** Detects the black border that a scanner records beside the sheet (viền đen). */
public final class BlackBorder {
  private static final int REDUCTION = 8;
  private static final int DARK_BELOW = 100;

  /** In reduced pixels: anything thinner is a letter or a frame. */
  private static final int MIN_THICKNESS = 3;

  private static final int SPREAD = 3;

  /** Relative to the page's side: anything shorter is a punch hole, a clip or a letter. */
  private static final double MIN_LENGTH = 0.15;

  /** Above this share, the page is a picture or a negative. */
  private static final double MAX_SHARE = 0.4;

  private static final int CONNECTIVITY = 8;
  private static final int IF_EITHER = 5;
  private static final int IF_AT_LEAST = 4;

  private BlackBorder() {}

  /**
   * Returns the share of the page that is border, 0 to 1.
   *
   * @param grey 8 bits per pixel
   */
  public static double share(Image grey) throws IOException {
    try (Image mask = mask(grey)) {
      return Tiles.foregroundShare(mask);
    }
  }

  /**
   * Returns the page with its border replaced by paper.
   *
   * @param grey 8 bits per pixel
   * @param paper grey value, 0 to 255
   */
  public static Image removed(Image grey, int paper) throws IOException {
    try (Image mask = mask(grey);
        Image wide =
            Image.adopt(
                LEPTONICA.pixDilateBrick(null, mask.pix(), SPREAD, SPREAD), "widen the border");
        Image full =
            Image.adopt(LEPTONICA.pixExpandReplicate(wide.pix(), REDUCTION), "enlarge the border");
        Image exact =
            Image.adopt(
                LEPTONICA.pixScaleToSize(full.pix(), grey.width(), grey.height()),
                "fit the border")) {
      Image clean = Transforms.grey(grey);
      LEPTONICA.pixSetMasked(clean.pix(), exact.pix(), paper);
      return clean;
    }
  }

  /** Selects areas that are dark, thick, long and touch the edge of the image. */
  private static Image mask(Image grey) throws IOException {
    try (Image small = Transforms.reduced(grey, REDUCTION);
        Image dark = Transforms.darkerThan(small, DARK_BELOW);
        Image thick =
            Image.adopt(
                LEPTONICA.pixOpenBrick(null, dark.pix(), MIN_THICKNESS, MIN_THICKNESS),
                "find what is thick");
        Image touching =
            Image.adopt(
                MoreLeptonica.INSTANCE.pixExtractBorderConnComps(thick.pix(), CONNECTIVITY),
                "find what touches the edge")) {
      Image border =
          Image.adopt(
              MoreLeptonica.INSTANCE.pixSelectBySize(
                  touching.pix(),
                  (int) (small.width() * MIN_LENGTH),
                  (int) (small.height() * MIN_LENGTH),
                  CONNECTIVITY,
                  IF_EITHER,
                  IF_AT_LEAST,
                  null),
              "find the border");
      if (Tiles.foregroundShare(border) > MAX_SHARE) {
        LEPTONICA.pixClearAll(border.pix());
      }
      return border;
    }
  }
}
