package vn.sohoa.pipeline;

import java.util.Optional;
import vn.sohoa.document.Document;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.page.PageContent;

/**
 * The one place where pages are read by something else than an engine: a sandbox does so. Other
 * installations have an implementation that leaves everything to the engines.
 */
public interface Recognition {
  /**
   * Reads pages in place of an engine, and leaves their contents in the output folder as an engine
   * does; empty if an engine is to read them.
   */
  default Optional<EngineReply> read(Document document, EngineRequest.ReadPages request)
      throws InterruptedException {
    return Optional.empty();
  }

  /** Returns what is stored of a page that an engine has read. */
  default PageContent amend(Document document, PageContent read) {
    return read;
  }
}
