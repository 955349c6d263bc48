package vn.sohoa.engine.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.header.JpegHeader;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.JpegFiles;

/** A JPEG file as its only page. */
final class JpegPage implements PageSource {
  private final byte[] bytes;
  private final JpegHeader header;
  private final Limits limits;
  private String missing = "";

  JpegPage(Path file, Limits limits) throws IOException {
    this.limits = limits;
    bytes = Files.readAllBytes(file);
    header = JpegHeader.parse(bytes);
  }

  @Override
  public int pageCount() {
    return 1;
  }

  @Override
  public PageRaster page(int number) throws IOException {
    PixelLimit.check(header.width(), header.height(), limits.maxPagePixels());
    Image stored = decode();
    PageResolution resolution = resolutionOf(stored);
    ImageOrientation turn = ImageOrientation.ofTag(header.orientation());
    Image image = turn.apply(stored);
    return PageRaster.ofWholePage(image, turn.quarterRight() ? resolution.turned() : resolution);
  }

  private Image decode() throws IOException {
    if (!header.ended()) {
      return decodeDamaged("the end of the JPEG is missing");
    }
    try {
      return JpegFiles.decode(bytes);
    } catch (IOException e) {
      FaultException.rethrowDiskFailure(e);
      return decodeDamaged("the JPEG has damaged pixels");
    }
  }

  private Image decodeDamaged(String what) throws IOException {
    missing = what;
    return ShownPart.require(JpegFiles.decodeDamaged(bytes), what);
  }

  @Override
  public String damageOf(int number) {
    return missing;
  }

  private PageResolution resolutionOf(Image image) {
    double x = image.horizontalDpi();
    double y = image.verticalDpi();
    if (x == 0 && header.shape().isPresent()) {
      x = (double) header.shape().get().horizontal() / header.shape().get().vertical();
      y = 1;
    }
    if (header.exif().isPresent() && header.exif().get().horizontalDpi() > 0) {
      x = header.exif().get().horizontalDpi();
      y = header.exif().get().verticalDpi();
    }
    return PageResolution.of(x, y, image.width(), image.height());
  }

  @Override
  public void close() {}
}
