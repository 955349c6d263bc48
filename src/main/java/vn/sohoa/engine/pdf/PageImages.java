package vn.sohoa.engine.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.page.PageContent;

/** The pages of an original, as images of a PDF in the making; one page is held at a time. */
interface PageImages extends Closeable {

  /** How many pages the original has. */
  int count() throws IOException;

  /**
   * The images that make up a page, lowest first.
   *
   * @param index from 0
   * @param content says how large the page is
   * @param target takes the images' streams
   */
  List<PlacedImage> draw(int index, PageContent content, PDDocument target) throws IOException;

  static PageImages open(EngineRequest.Assemble request, PdfScratch scratch) throws IOException {
    Limits limits = request.limits();
    return switch (request.mediaType()) {
      case PDF -> PdfPageImages.open(request.original(), limits, scratch);
      case TIFF, PNG -> RasterPageImages.open(request.original(), request.mediaType(), limits);
      case JPEG -> new JpegPageImage(request.original());
    };
  }
}
