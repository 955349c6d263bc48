package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.document.image.PageImage;
import vn.sohoa.document.image.PageRenderer;
import vn.sohoa.document.image.PageView;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.Limits;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.UnexpectedResultException;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Has an engine make images of pages. */
@ApplicationScoped
class EnginePageRenderer implements PageRenderer {
  private static final String OUTPUT = "image";
  private static final long MAX_BYTES = 16L << 20;

  /** An A4 page that has to be drawn has this width in pixels at {@link #SCREEN_DPI}. */
  private static final int SCREEN_WIDTH = 1240;

  private static final int SCREEN_DPI = 150;
  private static final int PNG_START = 0x89;
  private static final int JPEG_START = 0xFF;

  private final BlobStore blobs;
  private final Engines engines;

  EnginePageRenderer(BlobStore blobs, Engines engines) {
    this.blobs = blobs;
    this.engines = engines;
  }

  @Override
  public PageImage render(PageView view) throws IOException {
    try (Scratch scratch = engines.scratch()) {
      EngineReply reply = engines.call(request(view, scratch));
      if (reply instanceof EngineReply.Rendered image) {
        return take(view, image.mediaType(), scratch);
      }
      throw refused(view, Engines.refusal(reply));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a page is shown", e);
    }
  }

  private EngineRequest request(PageView view, Scratch scratch) throws IOException {
    return new EngineRequest.RenderPage(
        blobs.path(view.source()),
        view.mediaType(),
        view.page(),
        view.turnedDegrees(),
        view.area().orElse(null),
        view.width(),
        scratch.resolve(OUTPUT),
        limits(view));
  }

  /** Drawing a page takes time by its pixels, most of which a small image leaves out. */
  private Limits limits(PageView view) {
    Limits limits = engines.limits();
    return view.area().isEmpty() && view.width() <= SCREEN_WIDTH
        ? new Limits(limits.maxPages(), limits.maxPagePixels(), SCREEN_DPI)
        : limits;
  }

  private PageImage take(PageView view, MediaType mediaType, Scratch scratch) throws IOException {
    try {
      byte[] bytes = scratch.take(OUTPUT, MAX_BYTES).bytes();
      requireType(bytes, mediaType);
      return new PageImage(bytes, mediaType);
    } catch (UnexpectedResultException e) {
      throw refused(view, engines.distrust(e));
    }
  }

  /** A browser must not take what an engine left for something else. */
  private static void requireType(byte[] bytes, MediaType mediaType)
      throws UnexpectedResultException {
    int start = mediaType == MediaType.PNG ? PNG_START : JPEG_START;
    if (bytes.length == 0 || Byte.toUnsignedInt(bytes[0]) != start) {
      throw new UnexpectedResultException("the image is no " + mediaType);
    }
  }

  private static ProblemException refused(PageView view, EngineReply.Refused refused) {
    String fault = refused.fault().name();
    return refused.fault().isRetryable()
        ? new ProblemException(
            Reason.IMAGE_NOT_MADE,
            Message.of("problem.image-not-made", view.page(), view.docCode(), fault))
        : ProblemException.notFound("image", view.page(), view.docCode(), fault);
  }
}
