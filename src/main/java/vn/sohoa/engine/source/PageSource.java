package vn.sohoa.engine.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.page.Word;

/** The pages of one open file. */
public interface PageSource extends AutoCloseable {
  int pageCount();

  /**
   * @param number page number, from 1
   */
  PageRaster page(int number) throws IOException;

  /**
   * Returns the words of a page's reliable text layer; empty for scans.
   *
   * @param number page number, from 1
   */
  default Optional<List<Word>> text(int number) {
    return Optional.empty();
  }

  /** Returns what is damaged in the file's structure, in plain English; pages may be missing. */
  default List<String> damage() {
    return List.of();
  }

  /**
   * Returns what is missing of a page that {@link #page} returned before, in plain English; empty
   * for a sound page.
   *
   * @param number page number, from 1
   */
  default String damageOf(int number) {
    return "";
  }

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
