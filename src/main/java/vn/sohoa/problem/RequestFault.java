package vn.sohoa.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/**
 * An invalid value of a request, as {@link Problem.Fault}, before the language of the answer is
 * known.
 *
 * @param parameter name of the query, path or header parameter, or of the part of a form
 * @param pointer JSON pointer (RFC 6901) into the body or the part
 * @param detail why the value is invalid; does not repeat where it is
 * @param allowed the values or names that are allowed there, if they are a closed list
 * @param nearest the allowed value or name that is most like the one sent
 */
public record RequestFault(
    Optional<String> parameter,
    Optional<String> pointer,
    Message detail,
    List<String> allowed,
    Optional<String> nearest) {
  public RequestFault {
    allowed = List.copyOf(allowed);
  }

  /** Creates a fault of a member of the body. */
  public static RequestFault atPointer(String pointer, Message detail) {
    return new RequestFault(
        Optional.empty(), Optional.of(pointer), detail, List.of(), Optional.empty());
  }

  /** Creates a fault of a query, path or header parameter, or of a part of a form. */
  public static RequestFault ofParameter(String name, Message detail) {
    return new RequestFault(
        Optional.of(name), Optional.empty(), detail, List.of(), Optional.empty());
  }

  /** Creates a fault of a request as a whole. */
  static RequestFault ofRequest(Message detail) {
    return new RequestFault(
        Optional.empty(), Optional.empty(), detail, List.of(), Optional.empty());
  }

  /** Creates a fault whose text is written already. */
  public static RequestFault of(Problem.Fault written) {
    return new RequestFault(
        written.parameter(),
        written.pointer(),
        Message.verbatim(written.detail()),
        written.allowed(),
        written.nearest());
  }

  RequestFault at(UnaryOperator<String> place) {
    return new RequestFault(parameter, pointer.map(place), detail, allowed, nearest);
  }

  /** Names the values that are allowed, and the one that is most like the one sent. */
  public RequestFault allowing(Collection<String> values, String sent) {
    return new RequestFault(
        parameter, pointer, detail, List.copyOf(values), NearestName.of(sent, values));
  }

  /** Moves the fault to the part of a form whose content has it. */
  public RequestFault inPart(String part) {
    return new RequestFault(Optional.of(part), pointer, detail, allowed, nearest);
  }

  /**
   * Moves the fault below a member of the body.
   *
   * @param prefix JSON pointer of that member
   */
  public RequestFault below(String prefix) {
    return new RequestFault(
        parameter, Optional.of(prefix + pointer.orElse("")), detail, allowed, nearest);
  }

  /** Returns the fault in the language of the answer. */
  public Problem.Fault in(Language language) {
    return new Problem.Fault(parameter, pointer, detail.in(language), allowed, nearest);
  }

  /** Returns where the value is, and why it is invalid. */
  String sentence(Language language) {
    String place = (parameter.orElse("") + " " + pointer.orElse("")).strip();
    String choice =
        allowed.isEmpty() ? "" : language.text("fault.allowed", String.join(", ", allowed));
    return (place.isEmpty() ? "" : place + ": ") + detail.in(language) + choice;
  }
}
