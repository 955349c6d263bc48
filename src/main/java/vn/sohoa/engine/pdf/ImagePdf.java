package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.page.PageContent;

/** Makes a PDF of pages of an image file: JPEG byte for byte, others without loss. */
public final class ImagePdf {
  private ImagePdf() {}

  /**
   * Writes the file.
   *
   * @param pages without words, in the order in which they are written
   * @throws FaultException if the file has no such page, or it is larger than the limit
   */
  public static void write(
      Path file, MediaType mediaType, List<PageContent> pages, Limits limits, Path output)
      throws IOException {
    PdfScratch scratch = PdfScratch.beside(output);
    try (PageImages images = open(file, mediaType, limits);
        var target = new PDDocument(scratch.cache())) {
      var composer = new PageComposer(target, new GlyphlessFont(target));
      for (PageContent page : pages) {
        if (page.number() > images.count()) {
          throw new FaultException(
              EngineFault.CORRUPT_FILE, "the file has no image of page " + page.number());
        }
        composer.add(page, images.draw(page.number() - 1, page, target));
      }
      target.setDocumentId(0L);
      target.save(output.toFile());
    }
  }

  private static PageImages open(Path file, MediaType mediaType, Limits limits) throws IOException {
    return switch (mediaType) {
      case JPEG -> new JpegPageImage(file);
      case TIFF, PNG -> RasterPageImages.withoutLoss(file, mediaType, limits);
      case PDF -> throw new IllegalArgumentException("no image");
    };
  }
}
