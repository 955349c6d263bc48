package vn.sohoa.engine.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.header.TiffData;
import vn.sohoa.engine.header.TiffDirectories;
import vn.sohoa.engine.header.TiffDirectory;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.DamagedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.ImageFiles;

/** The pages of a TIFF file. */
final class TiffPages implements PageSource {
  private static final String PIXELS_MISSING = "the TIFF page has damaged pixels";

  private final Path file;
  private final Limits limits;
  private final List<TiffDirectory> pages;
  private final boolean complete;
  private final Set<Integer> damagedPages = new HashSet<>();

  private TiffPages(Path file, Limits limits, TiffDirectories found) {
    this.file = file;
    this.limits = limits;
    this.pages = found.pages();
    this.complete = found.complete();
  }

  static TiffPages open(Path file, Limits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new TiffPages(
          file, limits, TiffDirectories.of(TiffData.of(channel), limits.maxPages()));
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
    Image image = decode(page, number);
    boolean turned = page.orientation() >= 5 && page.orientation() <= 8;
    var stored =
        PageResolution.of(
            page.horizontalDpi(),
            page.verticalDpi(),
            Math.toIntExact(page.width()),
            Math.toIntExact(page.height()));
    return PageRaster.ofWholePage(image, turned ? stored.turned() : stored);
  }

  @Override
  public List<String> damage() {
    return complete
        ? List.of()
        : List.of("the chain of pages is broken after page " + pages.size());
  }

  @Override
  public String damageOf(int number) {
    return damagedPages.contains(number) ? PIXELS_MISSING : "";
  }

  private Image decode(TiffDirectory page, int number) throws IOException {
    if (!page.whole()) {
      return decodeInJava(page, number);
    }
    try {
      return ImageFiles.readTiff(file, page.offset());
    } catch (IOException e) {
      FaultException.rethrowDiskFailure(e);
      return decodeInJava(page, number);
    }
  }

  /**
   * Fallback for formats that Leptonica does not support, e.g. some with 16 bits or separate
   * planes, and for damaged pages.
   */
  private Image decodeInJava(TiffDirectory page, int number) throws IOException {
    DamagedImages.Part part = DamagedImages.read(file, "tiff", page.index());
    Image stored = BufferedImages.toImage(part.pixels());
    if (!part.isComplete() || !page.whole()) {
      damagedPages.add(number);
      stored = ShownPart.require(stored, PIXELS_MISSING);
    }
    return ImageOrientation.ofTag(page.orientation()).apply(stored);
  }

  @Override
  public void close() {}
}
