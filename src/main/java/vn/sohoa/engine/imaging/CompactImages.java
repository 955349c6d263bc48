package vn.sohoa.engine.imaging;

import static vn.sohoa.engine.imaging.Image.LEPTONICA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.MediaType;

/**
 * Writes images for screens in few bytes: clean text as a PNG of 16 greys, everything else as a
 * JPEG as good as its budget allows.
 */
public final class CompactImages {
  private static final int BEST = 80;

  /**
   * The best quality that is likely to fit, by how many times the best one is larger than the
   * budget: a second try suffices, and each takes as long as to decode the page.
   */
  private static final NavigableMap<Double, Integer> BY_EXCESS =
      new TreeMap<>(Map.of(1.0, 65, 1.35, 50, 1.7, 35));

  private static final int PROGRESSIVE = 1;
  private static final float NO_GAMMA = 0;
  private static final int GREYS = 16;
  private static final int WITH_COLORMAP = 1;

  /** Small images, such as crops of one field, are worth more bytes per pixel. */
  private static final long BASE_BYTES = 48 << 10;

  /** An A4 page of 1240 × 1754 pixels has about 150 kB. */
  private static final double BYTES_PER_PIXEL = 0.045;

  private CompactImages() {}

  /**
   * Writes the image in the smaller format.
   *
   * @param image 8 or 32 bits per pixel
   * @return JPEG or PNG
   */
  public static MediaType write(Image image, Path output) throws IOException {
    long budget = BASE_BYTES + Math.round(BYTES_PER_PIXEL * image.width() * image.height());
    long jpeg = writeJpeg(image, output, budget);
    if (image.depth() != Byte.SIZE) {
      return MediaType.JPEG;
    }
    Path other = output.resolveSibling(output.getFileName() + ".png");
    if (writePng(image, other) >= jpeg) {
      return MediaType.JPEG;
    }
    Files.move(other, output, StandardCopyOption.REPLACE_EXISTING);
    return MediaType.PNG;
  }

  private static long writeJpeg(Image image, Path output, long budget) throws IOException {
    long size = writeJpeg(image, output, BEST);
    return size <= budget
        ? size
        : writeJpeg(image, output, BY_EXCESS.floorEntry((double) size / budget).getValue());
  }

  private static long writeJpeg(Image image, Path output, int quality) throws IOException {
    require(LEPTONICA.pixWriteJpeg(output.toString(), image.pix(), quality, PROGRESSIVE));
    return Files.size(output);
  }

  private static long writePng(Image image, Path output) throws IOException {
    try (Image few =
        Image.adopt(
            LEPTONICA.pixThresholdTo4bpp(image.pix(), GREYS, WITH_COLORMAP), "reduce the greys")) {
      require(LEPTONICA.pixWritePng(output.toString(), few.pix(), NO_GAMMA));
    }
    return Files.size(output);
  }

  private static void require(int status) throws FaultException {
    if (status != 0) {
      throw new FaultException(EngineFault.ENGINE_ERROR, "Leptonica cannot write the image");
    }
  }
}
