package vn.sohoa.web;

import java.util.Map;
import java.util.Optional;
import vn.sohoa.access.KeyService;
import vn.sohoa.review.HistoryEntry;

/**
 * How a document was taken back, for the button that undoes it.
 *
 * @param decision id of the decision
 * @param by name of the person
 */
public record Withdrawal(String decision, String at, String by, String reason) {
  public static Optional<Withdrawal> of(Optional<HistoryEntry> entry, KeyService keys, Texts t) {
    return entry.flatMap(
        made ->
            made.decision()
                .map(
                    id ->
                        new Withdrawal(
                            id.toString(),
                            t.time(made.at()),
                            name(made.by(), keys),
                            made.reason().orElse(""))));
  }

  private static String name(Optional<String> id, KeyService keys) {
    Map<String, String> names = keys.names(id.stream().toList());
    return id.map(known -> names.getOrDefault(known, known)).orElse("");
  }
}
