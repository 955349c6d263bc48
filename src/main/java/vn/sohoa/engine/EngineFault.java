package vn.sohoa.engine;

/**
 * Why an engine could not read a file or a page: a closed vocabulary, returned as {@code failure}
 * of a document and {@code fault} of a page.
 */
public enum EngineFault {
  /** The file has no bytes. */
  EMPTY_FILE(false),
  /** The content is neither PDF, TIFF, JPEG nor PNG, whatever the file name says. */
  UNSUPPORTED_TYPE(false),
  /** The file or page is damaged so that nothing of it can be shown. */
  CORRUPT_FILE(false),
  /** A password is required to open the file. */
  ENCRYPTED(false),
  /** The file is valid but has no page. */
  NO_PAGES(false),
  /** The document has more pages than {@code sohoa.engine.max-pages}. */
  TOO_MANY_PAGES(false),
  /** An image has more pixels than {@code sohoa.engine.max-page-pixels}. */
  PAGE_TOO_LARGE(false),
  /** The chain of pages of a TIFF contains a loop. */
  PAGE_LOOP(false),
  /** Something on the page draws itself, or more is drawn than on any paper. */
  PAGE_TOO_COMPLEX(false),
  /** The engine process exhausted its heap. */
  OUT_OF_MEMORY(true),
  /** No answer within the time limit; the engine process was terminated. */
  ENGINE_TIMEOUT(true),
  /** The engine process died or did not start, e.g. after a fault in a native library. */
  ENGINE_CRASHED(true),
  /** Unexpected error inside the engine process. */
  ENGINE_ERROR(true);

  private final boolean retryable;

  EngineFault(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether a later try of the same bytes may succeed. */
  public boolean isRetryable() {
    return retryable;
  }
}
