package vn.sohoa.document;

/**
 * Processing progress of a document.
 *
 * @param percent 0 to 100
 * @param pages number of pages; 0 until it is known
 * @param pagesDone pages that were read or given up
 * @param pagesUnreadable pages that were given up
 */
public record Progress(
    DocumentState state, Stage stage, int percent, int pages, int pagesDone, int pagesUnreadable) {
  private static final int PAGES_FROM = 5;
  private static final int PAGES_SHARE = 75;

  static Progress of(Document document, PageRepository.Count count) {
    return of(document.state(), document.stage(), count);
  }

  /** Returns the progress of a document by what is stored of it. */
  public static Progress of(DocumentState state, Stage stage, PageRepository.Count count) {
    int done = count.total() - count.waiting();
    int percent =
        switch (stage) {
          case TRIAGE -> 0;
          case PAGES -> PAGES_FROM + PAGES_SHARE * done / Math.max(1, count.total());
          case ASSEMBLE -> 80;
          case EXTRACT -> 92;
          case LINK -> 96;
          case DONE -> 100;
        };
    return new Progress(state, stage, percent, count.total(), done, count.unreadable());
  }
}
