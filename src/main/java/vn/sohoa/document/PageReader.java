package vn.sohoa.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.engine.ocr.PostCorrection;
import vn.sohoa.language.Suggestion;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;
import vn.sohoa.problem.ProblemException;

/** Reads pages with their words, which are stored in the blob store. */
@ApplicationScoped
public class PageReader {
  private final DocumentRepository documents;
  private final PageRepository pages;
  private final BlobStore blobs;

  PageReader(DocumentRepository documents, PageRepository pages, BlobStore blobs) {
    this.documents = documents;
    this.pages = pages;
    this.blobs = blobs;
  }

  /**
   * @param width width of the page in points (1/72 inch)
   * @param height height of the page in points
   */
  @Schema(name = "PageDetails")
  public record PageDetail(
      int number,
      PageState state,
      Optional<String> fault,
      Optional<ScanView> scan,
      double width,
      double height,
      List<WordView> words,
      List<Barcode> barcodes) {}

  /**
   * How a page lies in its scan, for boxes that are drawn on its image.
   *
   * @param width of the page as scanned, in points; 0 if it could not be read
   * @param height of the page as scanned, in points
   * @param turned clockwise rotation of the text on the scan, in degrees
   */
  public record PageSheet(double width, double height, int turned) {}

  /**
   * @param box x, y, width, height in points from the page's top left
   * @param line index of the text line
   * @param suggestion possible correction; the text itself is never corrected
   */
  @Schema(name = "Word")
  public record WordView(
      String text,
      double confidence,
      List<Double> box,
      int line,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Suggestion> suggestion) {}

  /**
   * Returns a page. No transaction is open while the words are read, since the store may be remote.
   */
  PageDetail read(String docCode, int number, DocumentVisibility viewer) throws IOException {
    Page page = QuarkusTransaction.requiringNew().call(() -> find(docCode, number, viewer));
    return detail(page, content(page));
  }

  /** As {@link #read}, without the words. */
  public PageSheet sheet(String docCode, int number, DocumentVisibility viewer) throws IOException {
    Page page = QuarkusTransaction.requiringNew().call(() -> find(docCode, number, viewer));
    PageContent content = content(page);
    int turned = page.scan().flatMap(Page.Scan::quality).map(PageQuality::turnedDegrees).orElse(0);
    return new PageSheet(content.width(), content.height(), turned);
  }

  private Page find(String docCode, int number, DocumentVisibility viewer) {
    Document document = documents.byDocCode(docCode, viewer);
    return pages
        .findByIdOptional(new PageId(document.id(), number))
        .filter(page -> viewer.seesWords(document))
        .orElseThrow(() -> ProblemException.notFound("page", number, docCode));
  }

  private PageContent content(Page page) throws IOException {
    Optional<Sha256> stored = page.content();
    return stored.isPresent()
        ? PageFiles.read(blobs.path(stored.get()))
        : new PageContent(page.number(), 0, 0, List.of(), List.of());
  }

  private static PageDetail detail(Page page, PageContent content) {
    List<WordView> words =
        IntStream.range(0, content.words().size()).mapToObj(at -> view(content, at)).toList();
    return new PageDetail(
        page.number(),
        page.state(),
        page.fault(),
        page.scan().map(ScanView::of),
        content.width(),
        content.height(),
        words,
        content.barcodes());
  }

  private static WordView view(PageContent content, int at) {
    Word word = content.words().get(at);
    return new WordView(
        word.text(),
        word.confidence(),
        DocumentView.numbers(word.box()),
        word.line(),
        PostCorrection.suggestion(content.words(), at));
  }
}
