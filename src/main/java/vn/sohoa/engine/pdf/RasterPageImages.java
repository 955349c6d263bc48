package vn.sohoa.engine.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.page.PageContent;

/** The pages of a TIFF or PNG file, kept without loss unless that would be huge. */
final class RasterPageImages implements PageImages {
  private final ImageReader reader;
  private final ImageInputStream input;
  private final MediaType mediaType;
  private final Limits limits;

  private RasterPageImages(
      ImageReader reader, ImageInputStream input, MediaType mediaType, Limits limits) {
    this.reader = reader;
    this.input = input;
    this.mediaType = mediaType;
    this.limits = limits;
  }

  static RasterPageImages open(Path file, MediaType mediaType, Limits limits) throws IOException {
    ImageReader reader = readerOf(mediaType);
    ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
    reader.setInput(input);
    return new RasterPageImages(reader, input, mediaType, limits);
  }

  /** The JDK's own reader where there are several: it knows more kinds of TIFF than the others. */
  private static ImageReader readerOf(MediaType mediaType) throws IOException {
    String format = mediaType.name().toLowerCase(Locale.ROOT);
    Iterable<ImageReader> readers = () -> ImageIO.getImageReadersByFormatName(format);
    return StreamSupport.stream(readers.spliterator(), false)
        .min(Comparator.comparing(r -> !r.getClass().getName().startsWith("com.sun.")))
        .orElseThrow(() -> new IOException("no reader for " + format));
  }

  /** Goes from page to page, because the reader's own count never ends on a looping TIFF. */
  @Override
  public int count() throws IOException {
    int pages = 0;
    while (hasPage(pages)) {
      if (++pages > limits.maxPages()) {
        throw new IOException("more than " + limits.maxPages() + " pages");
      }
    }
    return pages;
  }

  private boolean hasPage(int index) throws IOException {
    try {
      return reader.getWidth(index) > 0;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }

  @Override
  public List<PlacedImage> draw(int index, PageContent content, PDDocument target)
      throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    int step = stepWithinLimits(index);
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage pixels = reader.read(index, param);
    return List.of(
        PlacedImage.filling(
            content, ImageEncoder.encodeFaithful(target, pixels), orientation(index)));
  }

  private int stepWithinLimits(int index) throws IOException {
    double pixels = (double) reader.getWidth(index) * reader.getHeight(index);
    return Math.max(1, (int) Math.ceil(Math.sqrt(pixels / limits.maxPagePixels())));
  }

  private Orientation orientation(int index) throws IOException {
    if (mediaType != MediaType.TIFF) {
      return Orientation.UPRIGHT;
    }
    TIFFDirectory tags = TIFFDirectory.createFromMetadata(reader.getImageMetadata(index));
    return Stream.ofNullable(tags.getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION))
        .map((TIFFField field) -> Orientation.ofTag(field.getAsInt(0)))
        .findFirst()
        .orElse(Orientation.UPRIGHT);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
