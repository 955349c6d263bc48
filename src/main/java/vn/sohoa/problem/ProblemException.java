package vn.sohoa.problem;

/** A request that is refused for a documented reason. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param detail told to the client: which value, and what would be right
   */
  public ProblemException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public static ProblemException notFound(String what) {
    return new ProblemException(Reason.NOT_FOUND, what);
  }
}
