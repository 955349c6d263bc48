package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.ResultFile;
import vn.sohoa.engine.UnexpectedResultException;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.review.pages.PageCopier;

/** Has engines copy pages of files. */
@ApplicationScoped
class EnginePageCopier implements PageCopier {
  private static final String OUTPUT = "pages.pdf";

  /** A copy has what the pages have, and a little for each of them. */
  private static final long MAX_BASE_BYTES = 16L << 20;

  private final BlobStore blobs;
  private final Engines engines;

  EnginePageCopier(BlobStore blobs, Engines engines) {
    this.blobs = blobs;
    this.engines = engines;
  }

  @Override
  public Blob copy(List<PagesOfFile> parts) throws IOException {
    long bytes = MAX_BASE_BYTES;
    var files = new ArrayList<EngineRequest.PagesOfFile>();
    for (PagesOfFile part : parts) {
      var file = blobs.path(part.file());
      bytes += 2 * Files.size(file);
      files.add(
          new EngineRequest.PagesOfFile(
              file, MediaType.of(part.mediaType()), part.pages(), part.turns()));
    }
    try (Scratch scratch = engines.scratch()) {
      EngineReply reply =
          engines.call(
              new EngineRequest.CopyPages(files, scratch.resolve(OUTPUT), engines.limits()));
      if (reply instanceof EngineReply.Copied) {
        return take(scratch, bytes);
      }
      throw refused(Engines.refusal(reply));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while pages are copied", e);
    }
  }

  private Blob take(Scratch scratch, long limit) throws IOException {
    try {
      ResultFile result = scratch.take(OUTPUT, limit);
      try (InputStream file = result.open()) {
        AssembleStage.requirePdf(file);
      }
      try (InputStream file = result.open()) {
        return blobs.store(file, result.limit());
      }
    } catch (UnexpectedResultException e) {
      throw refused(engines.distrust(e));
    }
  }

  private static ProblemException refused(EngineReply.Refused refused) {
    return new ProblemException(
        Reason.PAGES_NOT_COPIED, Message.of("problem.pages-not-copied", refused.fault().name()));
  }
}
