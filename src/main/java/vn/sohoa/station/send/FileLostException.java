package vn.sohoa.station.send;

/** The file is not what it was when its job began. */
final class FileLostException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What happened to it. */
  enum Loss {
    /** It has other bytes now; nothing of it was imported. */
    CHANGED,
    /** It is gone; nothing of it was imported. */
    GONE,
    /** It is gone, but the service has a document of it. */
    GONE_AFTER_IMPORT
  }

  private final Loss loss;

  FileLostException(Loss loss) {
    super(loss.name());
    this.loss = loss;
  }

  Loss loss() {
    return loss;
  }
}
