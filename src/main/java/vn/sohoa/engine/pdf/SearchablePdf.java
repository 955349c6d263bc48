package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.page.PageContent;

/**
 * Makes the searchable PDF/A-2b of a document: its page images as they were scanned, and the words
 * as an invisible layer over them.
 */
public final class SearchablePdf {
  private SearchablePdf() {}

  /**
   * Writes the file. The same request on the same bytes gives the same bytes again: nothing in it
   * depends on the time or the machine.
   *
   * @return how many pages it has, as many as the original
   * @throws IOException if the original cannot be opened, if its pages are not as many as the
   *     content files, or if a page that holds words cannot be drawn
   */
  public static int write(EngineRequest.Assemble request) throws IOException {
    PdfScratch scratch = PdfScratch.beside(request.output());
    try (PageImages images = PageImages.open(request, scratch);
        var document = new PDDocument(scratch.cache())) {
      int pages = images.count();
      requireSameCount(pages, request.contentFiles());
      var font = new GlyphlessFont(document);
      for (int index = 0; index < pages; index++) {
        PageContent content = PageFiles.read(request.contentFiles().get(index));
        new PageComposer(document, font).add(content, draw(images, index, content, document));
      }
      font.finish();
      PdfA.mark(document, request.title(), ContentId.of(request));
      document.save(request.output().toFile());
      return pages;
    }
  }

  private static void requireSameCount(int pages, List<Path> contentFiles) throws IOException {
    if (pages != contentFiles.size()) {
      throw new IOException(pages + " pages, but " + contentFiles.size() + " content files");
    }
  }

  private static List<PlacedImage> draw(
      PageImages images, int index, PageContent content, PDDocument target) throws IOException {
    try {
      return images.draw(index, content, target);
    } catch (IOException | RuntimeException e) {
      if (content.words().isEmpty()) {
        return List.of(MissingPage.notice(content, target));
      }
      throw new IOException("page " + content.number() + " was read but cannot be drawn", e);
    }
  }
}
