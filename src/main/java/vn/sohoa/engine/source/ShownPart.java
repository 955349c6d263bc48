package vn.sohoa.engine.source;

import java.io.IOException;
import java.util.Arrays;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;

/** Rejects damaged images of which nothing is left. */
final class ShownPart {
  /** A decoder makes up one block of pixels at the damage. */
  private static final int MADE_UP_PIXELS = 1024;

  /** Share of a page; less than one line of text has. */
  private static final double LEAST_SHARE = 0.0002;

  private ShownPart() {}

  /**
   * Returns the image if it shows anything, else closes it.
   *
   * @throws FaultException {@link EngineFault#CORRUPT_FILE} if nearly all pixels are equal
   */
  static Image require(Image image, String damage) throws IOException {
    boolean isShown = false;
    try {
      isShown = showsAnything(image);
    } finally {
      if (!isShown) {
        image.close();
      }
    }
    if (!isShown) {
      throw new FaultException(EngineFault.CORRUPT_FILE, damage + ", and no pixel is left");
    }
    return image;
  }

  private static boolean showsAnything(Image image) throws IOException {
    try (Image grey = Transforms.grey(image)) {
      byte[] values = BufferedImages.toGreyValues(grey);
      return values.length - mostCommon(values)
          > Math.max(MADE_UP_PIXELS, LEAST_SHARE * values.length);
    }
  }

  private static int mostCommon(byte[] values) {
    int[] counts = new int[256];
    for (byte value : values) {
      counts[value & 0xFF]++;
    }
    return Arrays.stream(counts).max().orElse(0);
  }
}
