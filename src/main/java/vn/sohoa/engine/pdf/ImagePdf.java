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

/** Makes a PDF of the pages of an image file: JPEG byte for byte, others without loss. */
public final class ImagePdf {
  private ImagePdf() {}

  /**
   * Writes the file.
   *
   * @param sizes an empty page for each page of the file
   * @throws FaultException if it has other pages, or one that is larger than the limit
   */
  public static void write(
      Path file, MediaType mediaType, List<PageContent> sizes, Limits limits, Path output)
      throws IOException {
    PdfScratch scratch = PdfScratch.beside(output);
    try (PageImages images = open(file, mediaType, limits);
        var target = new PDDocument(scratch.cache())) {
      if (images.count() != sizes.size()) {
        throw new FaultException(
            EngineFault.CORRUPT_FILE, sizes.size() + " pages, but " + images.count() + " images");
      }
      var composer = new PageComposer(target, new GlyphlessFont(target));
      for (int index = 0; index < sizes.size(); index++) {
        PageContent size = sizes.get(index);
        composer.add(size, images.draw(index, size, target));
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
