package vn.sohoa.engine.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.header.TiffData;
import vn.sohoa.engine.header.TiffDirectories;
import vn.sohoa.engine.header.TiffDirectory;
import vn.sohoa.engine.imaging.DamagedImages;
import vn.sohoa.engine.imaging.ImageReaders;
import vn.sohoa.page.PageContent;

/** The pages of a TIFF or PNG file, stored losslessly, or losslessly unless that is too large. */
final class RasterPageImages implements PageImages {
  /**
   * @param index of the image in the file, which may also contain images that are not pages
   */
  private record Stored(int index, Orientation orientation) {
    static Stored of(TiffDirectory page) {
      return new Stored(page.index(), Orientation.ofTag(page.orientation()));
    }
  }

  private final ImageReader reader;
  private final ImageInputStream input;
  private final List<Stored> pages;
  private final Limits limits;
  private final boolean isLossless;

  private RasterPageImages(
      ImageReader reader,
      ImageInputStream input,
      List<Stored> pages,
      Limits limits,
      boolean isLossless) {
    this.reader = reader;
    this.input = input;
    this.pages = pages;
    this.limits = limits;
    this.isLossless = isLossless;
  }

  static RasterPageImages open(Path file, MediaType mediaType, Limits limits) throws IOException {
    return open(file, mediaType, limits, /* isLossless= */ false);
  }

  /** Opens a file whose pages are stored losslessly, however large, or refused. */
  static RasterPageImages withoutLoss(Path file, MediaType mediaType, Limits limits)
      throws IOException {
    return open(file, mediaType, limits, /* isLossless= */ true);
  }

  private static RasterPageImages open(
      Path file, MediaType mediaType, Limits limits, boolean isLossless) throws IOException {
    List<Stored> pages =
        mediaType == MediaType.TIFF
            ? tiffPages(file, limits)
            : List.of(new Stored(0, Orientation.UPRIGHT));
    ImageReader reader = ImageReaders.of(mediaType.name().toLowerCase(Locale.ROOT));
    ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
    // What describes a PNG may be damaged or inflate to gigabytes, and is not needed to show it
    reader.setInput(input, false, /* ignoreMetadata= */ mediaType == MediaType.PNG);
    return new RasterPageImages(reader, input, pages, limits, isLossless);
  }

  private static List<Stored> tiffPages(Path file, Limits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return TiffDirectories.of(TiffData.of(channel), limits.maxPages()).pages().stream()
          .map(Stored::of)
          .toList();
    }
  }

  @Override
  public int count() {
    return pages.size();
  }

  @Override
  public List<PlacedImage> draw(int index, PageContent content, PDDocument target)
      throws IOException {
    Stored page = pages.get(index);
    BufferedImage pixels = pixels(page);
    PDImageXObject image =
        isLossless
            ? ImageEncoder.encodeLossless(target, pixels)
            : ImageEncoder.encodeFaithful(target, pixels);
    return List.of(PlacedImage.filling(content, image, page.orientation()));
  }

  private BufferedImage pixels(Stored page) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = stepWithinLimits(page.index());
    if (isLossless && step > 1) {
      throw new FaultException(EngineFault.PAGE_TOO_LARGE, "the page has too many pixels");
    }
    param.setSourceSubsampling(step, step, 0, 0);
    return DamagedImages.read(reader, page.index(), param).pixels();
  }

  private int stepWithinLimits(int index) throws IOException {
    double pixels = (double) reader.getWidth(index) * reader.getHeight(index);
    return Math.max(1, (int) Math.ceil(Math.sqrt(pixels / limits.maxPagePixels())));
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
