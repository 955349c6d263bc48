package vn.sohoa.engine.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/**
 * Decodes images with Java's readers, damaged ones up to the damage. Callers must check the
 * dimensions first.
 */
public final class DamagedImages {
  /** Decoded pixels in the heap: of the target, and of a decoder's buffers. */
  private static final int COPIES = 2;

  private static final int WHITE = 0xFFFF_FFFF;

  private DamagedImages() {}

  /**
   * The pixels of an image; what is missing is white.
   *
   * @param isComplete whether nothing is missing
   */
  public record Part(BufferedImage pixels, boolean isComplete) {}

  /**
   * @param format as ImageIO names it, e.g. {@code tiff}
   * @param index of the image in the file
   */
  public static Part read(Path file, String format, int index) throws IOException {
    ImageReader reader = ImageReaders.of(format);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      // A small PNG can have text and profiles that inflate to gigabytes
      reader.setInput(in, false, /* ignoreMetadata= */ format.equals("png"));
      return read(reader, index, reader.getDefaultReadParam());
    } finally {
      reader.dispose();
    }
  }

  /**
   * Reads with a reader that has its input.
   *
   * @throws FaultException {@link EngineFault#CORRUPT_FILE} if a damaged image of this size cannot
   *     be decoded
   * @throws IOException if not even the header of the image is readable, or if the disk is not
   */
  public static Part read(ImageReader reader, int index, ImageReadParam param) throws IOException {
    try {
      return new Part(reader.read(index, param), true);
    } catch (IOException | RuntimeException e) {
      FaultException.rethrowDiskFailure(e);
      param.setDestination(whiteImage(reader, index, param));
      return new Part(upToDamage(reader, index, param), false);
    }
  }

  /**
   * @throws FaultException {@link EngineFault#CORRUPT_FILE} if a damaged image of this size cannot
   *     be decoded
   */
  public static void requireHeapFor(int width, int height, int bitsPerPixel) throws FaultException {
    if ((long) width * height > EngineCommand.heapBytes() * 8 / COPIES / bitsPerPixel) {
      throw new FaultException(
          EngineFault.CORRUPT_FILE, "damaged image of " + width + " x " + height + " pixels");
    }
  }

  private static BufferedImage whiteImage(ImageReader reader, int index, ImageReadParam param)
      throws IOException {
    try {
      ImageTypeSpecifier type = reader.getImageTypes(index).next();
      int stepX = param.getSourceXSubsampling();
      int stepY = param.getSourceYSubsampling();
      int width = (reader.getWidth(index) + stepX - 1) / stepX;
      int height = (reader.getHeight(index) + stepY - 1) / stepY;
      requireHeapFor(width, height, type.getColorModel().getPixelSize());
      BufferedImage image = type.createBufferedImage(width, height);
      int[] line = new int[image.getWidth()];
      Arrays.fill(line, WHITE);
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(0, y, line.length, 1, line, 0, line.length);
      }
      return image;
    } catch (RuntimeException e) {
      throw new IOException("the header of the image is damaged", e);
    }
  }

  private static BufferedImage upToDamage(ImageReader reader, int index, ImageReadParam param)
      throws FaultException {
    BufferedImage target = param.getDestination();
    try {
      reader.read(index, param);
    } catch (IOException | RuntimeException e) {
      FaultException.rethrowDiskFailure(e);
      // What was decoded before is in the target
      return target;
    }
    return target;
  }
}
