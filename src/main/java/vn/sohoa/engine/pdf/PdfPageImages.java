package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.sohoa.engine.Limits;
import vn.sohoa.page.PageContent;

/** The pages of a PDF: a scanned page keeps its stored image, any other is rendered. */
record PdfPageImages(PDDocument source, PDFRenderer renderer, Limits limits) implements PageImages {
  private static final double POINTS_PER_INCH = 72;

  static PdfPageImages open(Path file, Limits limits, PdfScratch scratch) throws IOException {
    PDDocument source =
        OpenPdf.open(new RandomAccessReadBufferedFile(file), scratch.cache(), limits.maxPages())
            .document();
    var renderer = new PDFRenderer(source);
    renderer.setSubsamplingAllowed(true);
    return new PdfPageImages(source, renderer, limits);
  }

  @Override
  public int count() {
    return source.getNumberOfPages();
  }

  @Override
  public List<PlacedImage> draw(int index, PageContent content, PDDocument target)
      throws IOException {
    PDPage page = source.getPage(index);
    if (PdfContent.isLost(page)) {
      throw new IOException("the content of the page is missing");
    }
    DrawingSize.check(page);
    Optional<PlacedImage> scan = copyScan(page, content, target);
    if (scan.isEmpty()) {
      return List.of(render(index, page, content, target));
    }
    var images = new ArrayList<PlacedImage>();
    images.add(scan.get());
    new AnnotationOverlay(page, scale(page)).draw(content, target).ifPresent(images::add);
    return images;
  }

  private static Optional<PlacedImage> copyScan(PDPage page, PageContent content, PDDocument target)
      throws IOException {
    Optional<FullPageImage> found = FullPageImage.find(page);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var placement = PagePlacement.onto(page, content);
    placement.concatenate(found.get().placement().createAffineTransform());
    return new ImageCopy(target)
        .copy(found.get().image())
        .map(image -> new PlacedImage(image, placement));
  }

  private PlacedImage render(int index, PDPage page, PageContent content, PDDocument target)
      throws IOException {
    var pixels = renderer.renderImage(index, (float) scale(page), ImageType.RGB);
    PDImageXObject image = ImageEncoder.encodeCompact(target, pixels);
    return PlacedImage.filling(content, image);
  }

  /**
   * Returns pixels per point for the configured dpi, reduced on a page that would exceed the pixel
   * limit.
   */
  private double scale(PDPage page) {
    PDRectangle box = page.getCropBox();
    double points = (double) box.getWidth() * box.getHeight();
    double wanted = limits.renderDpi() / POINTS_PER_INCH;
    return Math.min(wanted, Math.sqrt(limits.maxPagePixels() / points));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
