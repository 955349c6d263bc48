package vn.sohoa.document.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.message.Message;
import vn.sohoa.page.Box;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;

/**
 * Images of pages and of fields: made once, also if several people want one at the same time, and
 * stored. Other parts of pages are made for each request.
 */
@ApplicationScoped
public class PageImages {
  /** Widths of whole pages in pixels: thumbnail, small screen, screen, all that a scan has. */
  private static final List<Integer> WIDTHS = List.of(160, 800, 1240, 2480);

  /** Maximum width of a part of a page, in pixels. */
  public static final int PART_WIDTH = 1600;

  private static final List<Integer> FIRST_SEEN = List.of(1240, 160);

  private final ShownPages pages;
  private final ImageStore store;
  private final PageRenderer renderer;
  private final SingleFlight<PageView, PageImage> flights = new SingleFlight<>();

  PageImages(ShownPages pages, ImageStore store, PageRenderer renderer) {
    this.pages = pages;
    this.store = store;
    this.renderer = renderer;
  }

  /**
   * Returns the image of a whole page.
   *
   * @param width 160, 800, 1240 or 2480 pixels
   * @throws ProblemException INVALID_REQUEST for another width
   */
  public PageImage page(String docCode, int number, int width, DocumentVisibility viewer)
      throws IOException {
    requireWidth(width);
    return stored(pages.page(docCode, number, width, viewer));
  }

  private static void requireWidth(int width) {
    if (!WIDTHS.contains(width)) {
      List<String> allowed = WIDTHS.stream().map(String::valueOf).toList();
      throw ProblemException.of(
          Reason.INVALID_REQUEST,
          RequestFault.ofParameter("width", Message.of("fault.value", String.valueOf(width)))
              .allowing(allowed, String.valueOf(width)));
    }
  }

  /** Returns the place where a field was read, in the resolution of the scan. */
  public PageImage field(String docCode, String name, DocumentVisibility viewer)
      throws IOException {
    return stored(pages.field(docCode, name, PART_WIDTH, viewer));
  }

  /**
   * Returns a part of a page in the resolution of the scan; empty if nothing of it is on the page.
   *
   * @param box in points of the page as scanned, as the boxes of words and fields
   */
  public Optional<PageImage> part(String docCode, int number, Box box, DocumentVisibility viewer)
      throws IOException {
    Optional<PageView> view = pages.part(docCode, number, box, PART_WIDTH, viewer);
    return view.isEmpty() ? Optional.empty() : Optional.of(make(view.get()));
  }

  /** Makes the images that a person who opens the document needs first. */
  public void prepare(UUID documentId) throws IOException {
    for (int width : FIRST_SEEN) {
      stored(pages.firstPage(documentId, width));
    }
  }

  private PageImage stored(PageView view) throws IOException {
    Optional<PageImage> found = store.find(view);
    return found.isPresent() ? found.get() : flights.join(view, () -> makeOnce(view));
  }

  /** Somebody else may have made it since it was looked for. */
  private PageImage makeOnce(PageView view) throws IOException {
    Optional<PageImage> found = store.find(view);
    return found.isPresent() ? found.get() : store.store(view, renderer.render(view));
  }

  private PageImage make(PageView view) throws IOException {
    return flights.join(view, () -> renderer.render(view));
  }
}
