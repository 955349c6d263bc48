package vn.sohoa.problem;

import java.util.List;

/** A request that is refused for a documented reason. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<Problem.Fault> faults;

  /**
   * @param detail sent to the client: the invalid value, and what is allowed
   */
  public ProblemException(Reason reason, String detail) {
    this(reason, detail, List.of());
  }

  /**
   * @param faults individual faults of the request; may be empty
   */
  public ProblemException(Reason reason, String detail, List<Problem.Fault> faults) {
    super(detail);
    this.reason = reason;
    this.faults = List.copyOf(faults);
  }

  public List<Problem.Fault> faults() {
    return faults;
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
