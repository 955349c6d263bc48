package vn.sohoa.engine.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.FaultException;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.pdf.ImagePdf;
import vn.sohoa.engine.pdf.PageCopy;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.engine.source.PageSource;
import vn.sohoa.page.PageContent;

/** Copies pages of PDFs and images into a new PDF. */
final class PageCopying {
  private PageCopying() {}

  /**
   * Writes the file; what is copied of an image is a PDF of its own for a while.
   *
   * @return number of pages
   */
  static int write(EngineRequest.CopyPages request) throws IOException {
    var made = new ArrayList<Path>();
    try {
      var parts = new ArrayList<EngineRequest.PagesOfFile>();
      for (EngineRequest.PagesOfFile part : request.parts()) {
        parts.add(part.mediaType() == MediaType.PDF ? part : asPdf(part, request, made));
      }
      return PageCopy.write(new EngineRequest.CopyPages(parts, request.output(), request.limits()));
    } finally {
      for (Path file : made) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static EngineRequest.PagesOfFile asPdf(
      EngineRequest.PagesOfFile part, EngineRequest.CopyPages request, List<Path> made)
      throws IOException {
    Path file = request.output().resolveSibling("images-" + made.size() + ".pdf");
    made.add(file);
    ImagePdf.write(part.file(), part.mediaType(), pages(part, request), request.limits(), file);
    List<Integer> all = IntStream.rangeClosed(1, part.pages().size()).boxed().toList();
    return new EngineRequest.PagesOfFile(file, MediaType.PDF, all, part.turns());
  }

  /** Returns the pages that are copied, without words, of the size at which they were read. */
  private static List<PageContent> pages(
      EngineRequest.PagesOfFile part, EngineRequest.CopyPages request) throws IOException {
    var pages = new ArrayList<PageContent>();
    try (PageSource source = PageSource.open(part.file(), part.mediaType(), request.limits())) {
      for (int number : part.pages()) {
        if (number < 1 || number > source.pageCount()) {
          throw new FaultException(EngineFault.CORRUPT_FILE, "the file has no page " + number);
        }
        try (PageRaster raster = source.page(number)) {
          pages.add(
              new PageContent(
                  number, raster.widthPoints(), raster.heightPoints(), List.of(), List.of()));
        }
      }
    }
    return pages;
  }
}
