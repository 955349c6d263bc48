package vn.sohoa.engine;

/** Why an engine did not read a file or a page: the closed vocabulary that documents carry. */
public enum EngineFault {
  /** No bytes at all. */
  EMPTY_FILE(false),
  /** The content is none of {@link MediaType}, whatever the name says. */
  UNSUPPORTED_TYPE(false),
  /** The file or page breaks its own format: truncated, damaged, contradictory. */
  CORRUPT_FILE(false),
  /** A password is needed to open it. */
  ENCRYPTED(false),
  /** A sound file with no page in it. */
  NO_PAGES(false),
  /** More pages than {@link Limits#maxPages()}. */
  TOO_MANY_PAGES(false),
  /** A page of more pixels than {@link Limits#maxPagePixels()}. */
  PAGE_TOO_LARGE(false),
  /** The chain of pages of a TIFF leads back into itself. */
  PAGE_LOOP(false),
  /** The engine ran out of heap on it. */
  OUT_OF_MEMORY(true),
  /** No answer within the time limit; the engine was killed. */
  ENGINE_TIMEOUT(true),
  /** The engine process died, e.g. by a fault in a native library. */
  ENGINE_CRASHED(true),
  /** Anything unforeseen inside the engine. */
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
