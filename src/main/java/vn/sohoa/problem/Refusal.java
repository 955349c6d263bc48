package vn.sohoa.problem;

import java.util.List;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/**
 * What a client is told about a refused request besides its reason.
 *
 * @param details the detail; empty if the faults say all
 */
record Refusal(List<Message> details, List<RequestFault> faults) {
  static final Refusal WITHOUT_DETAIL = new Refusal(List.of(), List.of());

  Refusal {
    details = List.copyOf(details);
    faults = List.copyOf(faults);
  }

  static Refusal of(RequestFault fault) {
    return new Refusal(List.of(), List.of(fault));
  }

  /** Returns the detail, or otherwise the first fault and the number of the others. */
  String detail(Language language) {
    if (!details.isEmpty()) {
      return details.getFirst().in(language);
    }
    return switch (faults.size()) {
      case 0 -> "";
      case 1 -> faults.getFirst().sentence(language);
      default ->
          language.text(
              "problem.faults",
              faults.getFirst().sentence(language),
              Integer.toString(faults.size() - 1));
    };
  }
}
