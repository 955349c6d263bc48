package vn.sohoa.document.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.Sha256;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageId;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.StoredField;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.PageFiles;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.sql.Transactions;

/** Finds what images show, for those who may see it. */
@ApplicationScoped
class ShownPages {
  /** Around a field, in points, so that its neighbours tell where it is. */
  private static final double MARGIN_X = 14;

  private static final double MARGIN_Y = 7;

  private final DocumentRepository documents;
  private final PageRepository pages;
  private final FieldRepository fields;
  private final BlobStore blobs;
  private final Transactions transactions;

  ShownPages(
      DocumentRepository documents,
      PageRepository pages,
      FieldRepository fields,
      BlobStore blobs,
      Transactions transactions) {
    this.documents = documents;
    this.pages = pages;
    this.fields = fields;
    this.blobs = blobs;
    this.transactions = transactions;
  }

  PageView page(String docCode, int number, int width, DocumentVisibility viewer) {
    return transactions.call(
        () -> {
          Document document = documents.byDocCode(docCode, viewer);
          return view(document, page(document, number, viewer), width);
        });
  }

  /** Returns the first page of a document for those who will review it. */
  PageView firstPage(UUID documentId, int width) {
    return transactions.call(
        () -> {
          Document document = documents.findById(documentId);
          return view(document, page(document, 1, DocumentVisibility.OTHER), width);
        });
  }

  /**
   * Returns the part of a page.
   *
   * @param wanted what is outside of the page is left out
   * @throws ProblemException if the size of the page is unknown, since it could not be read
   */
  Optional<PageView> part(
      String docCode, int number, Box wanted, int width, DocumentVisibility viewer)
      throws IOException {
    record Found(PageView view, Sha256 content) {}
    Found found =
        transactions.call(
            () -> {
              Document document = documents.byDocCode(docCode, viewer);
              Page page = page(document, number, viewer);
              Sha256 content =
                  page.content()
                      .orElseThrow(
                          () ->
                              ProblemException.notFound(
                                  "image", number, docCode, page.fault().orElse("WAITING")));
              return new Found(view(document, page, width), content);
            });
    PageContent content = PageFiles.read(blobs.path(found.content()));
    return clipped(wanted, content).map(found.view()::ofArea);
  }

  /**
   * Returns where a field was read, with a margin.
   *
   * @throws ProblemException if the document has no such field, or it is not on the paper
   */
  PageView field(String docCode, String name, int width, DocumentVisibility viewer) {
    return transactions.call(
        () -> {
          Document document = documents.byDocCode(docCode, viewer);
          List<StoredField> rows =
              fields.of(document.id()).stream()
                  .filter(row -> row.name().equals(name) && viewer.seesWords(document))
                  .toList();
          if (rows.isEmpty()) {
            throw ProblemException.notFound("field", name, docCode);
          }
          StoredField placed =
              rows.stream()
                  .filter(row -> row.box().isPresent() && row.page() != StoredField.NO_PAGE)
                  .findFirst()
                  .orElseThrow(() -> ProblemException.notFound("field-place", name, docCode));
          return view(document, page(document, placed.page(), viewer), width)
              .ofArea(withMargin(placed.box().orElseThrow()));
        });
  }

  private Page page(Document document, int number, DocumentVisibility viewer) {
    return pages
        .findByIdOptional(new PageId(document.id(), number))
        .filter(_ -> viewer.seesWords(document))
        .orElseThrow(() -> ProblemException.notFound("page", number, document.docCode()));
  }

  private static PageView view(Document document, Page page, int width) {
    return new PageView(
        document.id(),
        document.docCode(),
        document.sha256(),
        MediaType.of(document.mediaType().orElseThrow()),
        page.number(),
        page.turnedDegrees(),
        Optional.empty(),
        width);
  }

  private static Box withMargin(Box box) {
    return new Box(
        box.x() - MARGIN_X,
        box.y() - MARGIN_Y,
        box.width() + 2 * MARGIN_X,
        box.height() + 2 * MARGIN_Y);
  }

  private static Optional<Box> clipped(Box wanted, PageContent page) {
    double left = Math.max(0, wanted.x());
    double top = Math.max(0, wanted.y());
    double width = Math.min(page.width(), wanted.right()) - left;
    double height = Math.min(page.height(), wanted.bottom()) - top;
    return width > 0 && height > 0
        ? Optional.of(new Box(left, top, width, height))
        : Optional.empty();
  }
}
