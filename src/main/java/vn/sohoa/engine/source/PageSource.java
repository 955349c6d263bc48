package vn.sohoa.engine.source;

import java.io.IOException;
import java.nio.file.Path;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;

/** The pages of one open file. */
public interface PageSource extends AutoCloseable {
  int pageCount();

  /**
   * @param number from 1
   */
  PageRaster page(int number) throws IOException;

  @Override
  void close() throws IOException;

  static PageSource open(Path file, MediaType mediaType, Limits limits) throws IOException {
    return switch (mediaType) {
      case PDF -> PdfPages.open(file, limits);
      case TIFF -> TiffPages.open(file, limits);
      case JPEG -> new JpegPage(file, limits);
      case PNG -> new PngPage(file, limits);
    };
  }
}
