package vn.sohoa.engine.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.sohoa.engine.EngineCommand;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.digital.DigitalPage;
import vn.sohoa.engine.imaging.BufferedImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.pdf.DrawingSize;
import vn.sohoa.engine.pdf.PdfContent;
import vn.sohoa.page.Box;
import vn.sohoa.page.Word;

/** The pages of a PDF: a scan's image is used as stored, any other page is rendered. */
final class PdfPages implements PageSource {
  private static final double POINTS_PER_INCH = 72;

  /** Rendering needs 4 bytes per pixel, and as much again for each transparent layer. */
  private static final long HEAP_BYTES_PER_PIXEL = 12;

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final Limits limits;
  private final long maxDrawnPixels;

  private PdfPages(PDDocument document, Limits limits) {
    this.document = document;
    this.limits = limits;
    renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    maxDrawnPixels =
        Math.min(limits.maxPagePixels(), EngineCommand.heapBytes() / HEAP_BYTES_PER_PIXEL);
  }

  static PdfPages open(Path file, Limits limits) throws IOException {
    return new PdfPages(PdfFiles.open(file, limits).document(), limits);
  }

  @Override
  public int pageCount() {
    return document.getNumberOfPages();
  }

  @Override
  public PageRaster page(int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    PdfSpace space = PdfSpace.of(page);
    if (PdfContent.isLost(page)) {
      throw new FaultException(EngineFault.CORRUPT_FILE, "the content of the page is missing");
    }
    DrawingSize.check(page);
    Optional<PdfScan> scan = PdfScan.find(page, space).filter(this::isWithinLimit);
    return scan.isPresent() ? take(scan.get(), space) : draw(number, space);
  }

  /** Returns empty if the text layer cannot be parsed; the page's image may still be readable. */
  @Override
  public Optional<List<Word>> text(int number) {
    try {
      PdfSpace space = PdfSpace.of(document.getPage(number - 1));
      return new DigitalPage(document, number - 1, space.toShown(), space.width(), space.height())
          .words();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private boolean isWithinLimit(PdfScan scan) {
    return (long) scan.image().getWidth() * scan.image().getHeight() <= maxDrawnPixels;
  }

  private PageRaster take(PdfScan scan, PdfSpace space) throws IOException {
    Image stored = PdfImages.decode(scan.image(), limits.maxPagePixels());
    return PageRaster.onPage(
        scan.turn().apply(stored),
        PdfImages.depth(scan.image()),
        space.width(),
        space.height(),
        scan.area());
  }

  private PageRaster draw(int number, PdfSpace space) throws IOException {
    BufferedImage drawn = renderer.renderImage(number - 1, (float) scale(space), ImageType.RGB);
    return PageRaster.onPage(
        BufferedImages.toImage(drawn),
        PageRaster.COLOUR,
        space.width(),
        space.height(),
        new Box(0, 0, space.width(), space.height()));
  }

  /**
   * Returns pixels per point for the configured dpi, reduced on a page that would exceed the pixel
   * limit.
   */
  private double scale(PdfSpace space) {
    double wanted = limits.renderDpi() / POINTS_PER_INCH;
    return Math.min(wanted, Math.sqrt(maxDrawnPixels / (space.width() * space.height())));
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
