package vn.sohoa.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** A request that is refused for a documented reason. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Refusal refusal;

  /**
   * @param detail sent to the client in its language
   */
  public ProblemException(Reason reason, Message detail) {
    this(reason, new Refusal(List.of(detail), List.of()));
  }

  /**
   * @param faults individual faults of the request; the detail is made of them
   */
  public ProblemException(Reason reason, List<RequestFault> faults) {
    this(reason, new Refusal(List.of(), faults));
  }

  /**
   * @param detail sent to the client in its language
   * @param faults individual faults of the request
   */
  public ProblemException(Reason reason, Message detail, List<RequestFault> faults) {
    this(reason, new Refusal(List.of(detail), faults));
  }

  private ProblemException(Reason reason, Refusal refusal) {
    super(refusal.detail(Language.ENGLISH));
    this.reason = reason;
    this.refusal = refusal;
  }

  /** Creates the refusal of one member of the body. */
  public static ProblemException atPointer(Reason reason, String pointer, Message detail) {
    return of(reason, RequestFault.atPointer(pointer, detail));
  }

  /** Creates the refusal of one query, path or header parameter, or of one part of a form. */
  public static ProblemException ofParameter(Reason reason, String name, Message detail) {
    return of(reason, RequestFault.ofParameter(name, detail));
  }

  public static ProblemException of(Reason reason, RequestFault fault) {
    return new ProblemException(reason, List.of(fault));
  }

  /**
   * @param what end of the key of a text {@code not-found.…}
   * @param names values of its placeholders
   */
  public static ProblemException notFound(String what, Object... names) {
    return new ProblemException(Reason.NOT_FOUND, Message.of("not-found." + what, names));
  }

  /** Returns the refusal of a change without {@code If-Match}. */
  public static ProblemException withoutIfMatch() {
    return ofParameter(Reason.PRECONDITION_REQUIRED, "If-Match", Message.of("fault.if-match"));
  }

  /**
   * Returns the refusal of a change of a version that is not the current one.
   *
   * @param current entity tag
   */
  public static ProblemException changed(Object current) {
    return ofParameter(
        Reason.PRECONDITION_FAILED, "If-Match", Message.of("fault.changed", current));
  }

  public Reason reason() {
    return reason;
  }

  /** Returns the individual faults of the request; may be empty. */
  public List<RequestFault> faults() {
    return refusal.faults();
  }

  Refusal refusal() {
    return refusal;
  }

  /**
   * Returns the same refusal with other JSON pointers, where the request has other names.
   *
   * @param pointer returns what stands for a pointer
   */
  public ProblemException at(UnaryOperator<String> pointer) {
    return new ProblemException(
        reason,
        new Refusal(refusal.details(), faults().stream().map(fault -> fault.at(pointer)).toList()));
  }

  /** Returns the same refusal of the content of a part of a form. */
  public ProblemException inPart(String part) {
    return new ProblemException(
        reason,
        new Refusal(
            refusal.details(), faults().stream().map(fault -> fault.inPart(part)).toList()));
  }

  /** Returns the detail in English, for logs. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  public String detail(Language language) {
    return refusal.detail(language);
  }
}
