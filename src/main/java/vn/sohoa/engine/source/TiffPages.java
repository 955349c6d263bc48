package vn.sohoa.engine.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.header.TiffData;
import vn.sohoa.engine.header.TiffDirectories;
import vn.sohoa.engine.header.TiffDirectory;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.ImageFiles;
import vn.sohoa.engine.imaging.ImageReaders;

/** The pages of a TIFF file. */
final class TiffPages implements PageSource {
  private final Path file;
  private final Limits limits;
  private final List<TiffDirectory> pages;

  private TiffPages(Path file, Limits limits, List<TiffDirectory> pages) {
    this.file = file;
    this.limits = limits;
    this.pages = pages;
  }

  static TiffPages open(Path file, Limits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new TiffPages(
          file, limits, TiffDirectories.pages(TiffData.of(channel), limits.maxPages()));
    } catch (EOFException e) {
      throw new FaultException(EngineFault.CORRUPT_FILE, e);
    }
  }

  @Override
  public int pageCount() {
    return pages.size();
  }

  @Override
  public PageRaster page(int number) throws IOException {
    TiffDirectory page = pages.get(number - 1);
    PixelLimit.check(page.width(), page.height(), limits.maxPagePixels());
    Image image = decode(page);
    boolean turned = page.orientation() >= 5 && page.orientation() <= 8;
    var stored =
        PageResolution.of(
            page.horizontalDpi(),
            page.verticalDpi(),
            Math.toIntExact(page.width()),
            Math.toIntExact(page.height()));
    return PageRaster.ofWholePage(image, turned ? stored.turned() : stored);
  }

  private Image decode(TiffDirectory page) throws IOException {
    try {
      return ImageFiles.readTiff(file, page.offset());
    } catch (IOException e) {
      return decodeInJava(page);
    }
  }

  /**
   * Fallback for formats that Leptonica does not support, e.g. some with 16 bits or separate
   * planes.
   */
  private Image decodeInJava(TiffDirectory page) throws IOException {
    ImageReader reader = ImageReaders.of("tiff");
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      Image stored = BufferedImages.toImage(reader.read(page.index()));
      return ImageOrientation.ofTag(page.orientation()).apply(stored);
    } finally {
      reader.dispose();
    }
  }

  @Override
  public void close() {}
}
