package vn.sohoa.engine.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.page.PageContent;

/** The pages of an original as images for a new PDF; holds one page in memory at a time. */
interface PageImages extends Closeable {

  /** Returns the number of pages of the original. */
  int count() throws IOException;

  /**
   * Returns the images of a page, bottom layer first.
   *
   * @param index from 0
   * @param content provides the page size
   * @param target document that receives the image streams
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
