package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.sohoa.document.Document;

/** Enqueues the pages of a document in runs, a limited number of them at a time. */
@ApplicationScoped
class PageTasks {
  private final PipelineConfig config;
  private final StageQueue queue;

  PageTasks(PipelineConfig config, StageQueue queue) {
    this.config = config;
    this.queue = queue;
  }

  void open(Document document) {
    PageRun.open(pageCount(document), config.pagesPerTask(), config.tasksInFlight())
        .forEach(run -> add(document, run));
  }

  /** Enqueues the next run in place of a finished one. */
  void enqueueNext(Document document, PageRun finished) {
    finished
        .successor(pageCount(document), config.pagesPerTask(), config.tasksInFlight())
        .forEach(run -> add(document, run));
  }

  /** Enqueues pages one by one, to isolate the one that makes its run fail. */
  void enqueueSingly(Document document, Collection<Integer> pages) {
    enqueueSingly(document, pages, 0);
  }

  /**
   * @param failures attempts that are used up already
   */
  void enqueueSingly(Document document, Collection<Integer> pages, int failures) {
    pages.forEach(page -> add(document, new PageRun(page, page), failures));
  }

  private void add(Document document, PageRun run) {
    add(document, run, 0);
  }

  private void add(Document document, PageRun run, int failures) {
    queue.add(document, StageTask.of(document.id(), run).inRoundOf(document), failures);
  }

  private static int pageCount(Document document) {
    return document.pageCount().orElseThrow();
  }
}
