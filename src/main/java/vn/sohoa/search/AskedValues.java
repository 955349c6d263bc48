package vn.sohoa.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * The values of a request for many statuses.
 *
 * @param values 1 to 200, in the order asked
 */
record AskedValues(StatusKey key, List<String> values) {
  static final int MOST = 200;

  /**
   * Parses the parameters.
   *
   * @param sent each with its values, separated by commas
   * @throws ProblemException unless exactly one parameter is there, with valid values
   */
  static AskedValues of(Map<StatusKey, Optional<String>> sent) {
    List<Map.Entry<StatusKey, String>> given =
        Stream.of(StatusKey.values())
            .flatMap(
                key ->
                    sent.getOrDefault(key, Optional.empty()).stream()
                        .map(values -> Map.entry(key, values)))
            .toList();
    if (given.size() != 1) {
      throw fault(
          given.isEmpty() ? StatusKey.DOC_CODE : given.getLast().getKey(),
          Message.of("fault.one-key"));
    }
    return new AskedValues(
        given.getFirst().getKey(), List.of(given.getFirst().getValue().split(",", -1)));
  }

  AskedValues {
    values = values.stream().map(String::strip).toList();
    if (values.size() > MOST) {
      throw fault(key, Message.of("fault.too-many-values", MOST, values.size()));
    }
    for (String value : values) {
      if (!key.accepts(value)) {
        throw fault(key, Message.of("fault.form", key.form(), value));
      }
    }
  }

  private static ProblemException fault(StatusKey key, Message why) {
    return ProblemException.ofParameter(Reason.INVALID_REQUEST, key.parameter(), why);
  }
}
