package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.sohoa.document.Document;

/** Deals the pages of a document out in runs, a window of them at a time. */
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

  /** Queues the next run of the window in place of a finished one. */
  void goOn(Document document, PageRun over) {
    over.successor(pageCount(document), config.pagesPerTask(), config.tasksInFlight())
        .forEach(run -> add(document, run));
  }

  /** Reads pages one by one, to find the one that stops its neighbours. */
  void single(Document document, Collection<Integer> pages) {
    pages.forEach(page -> add(document, new PageRun(page, page)));
  }

  private void add(Document document, PageRun run) {
    queue.add(document, StageTask.of(document.id(), run));
  }

  private static int pageCount(Document document) {
    return document.pageCount().orElseThrow();
  }
}
