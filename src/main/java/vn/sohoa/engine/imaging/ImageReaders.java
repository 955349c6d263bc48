package vn.sohoa.engine.imaging;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * Selects ImageIO readers. Several plug-ins read TIFF, and ImageIO returns them in an order that
 * changes from process to process: a page must not be readable by chance.
 */
public final class ImageReaders {
  private ImageReaders() {}

  /**
   * Returns the JDK's own reader of a format, which supports more kinds of TIFF than others, or
   * another one if the JDK has none. The caller disposes it.
   *
   * @param format as ImageIO names it, e.g. {@code tiff}
   * @throws IOException if there is no reader
   */
  public static ImageReader of(String format) throws IOException {
    Iterator<ImageReader> found = ImageIO.getImageReadersByFormatName(format);
    return prefer(Stream.iterate(found, Iterator::hasNext, all -> all).map(Iterator::next), format);
  }

  static ImageReader prefer(Stream<ImageReader> readers, String format) throws IOException {
    return readers
        .min(
            Comparator.comparing((ImageReader one) -> !isFromJdk(one))
                .thenComparing(one -> one.getClass().getName()))
        .orElseThrow(() -> new IOException("no reader for " + format));
  }

  private static boolean isFromJdk(ImageReader reader) {
    return reader.getClass().getName().startsWith("com.sun.");
  }
}
