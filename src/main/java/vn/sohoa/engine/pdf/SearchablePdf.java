package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.page.PageContent;

/**
 * Creates the searchable PDF/A-2b of a document: the scanned page images with the words as an
 * invisible text layer.
 */
public final class SearchablePdf {
  private SearchablePdf() {}

  /**
   * Writes the file. Deterministic: the same request and bytes always produce the same output.
   *
   * @return number of pages, equal to that of the original
   * @throws IOException if the original cannot be opened, if its page count differs from the number
   *     of content files, or if a page with words cannot be rendered
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
