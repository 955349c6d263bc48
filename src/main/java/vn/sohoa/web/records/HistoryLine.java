package vn.sohoa.web.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.review.HistoryEntry;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * An entry of the history of a document.
 *
 * @param by name of the person, or the version of the service
 * @param before value that stood there; empty if none did, or it is none of a field
 * @param after value that stands there since
 * @param replaced whether a later decision stands in its place
 */
public record HistoryLine(
    String at,
    String what,
    String by,
    String before,
    String after,
    String reason,
    boolean replaced) {
  private static final int MOST_SHOWN = 6;
  private static final String VALUES = "values";

  static HistoryLine of(
      HistoryEntry entry, Optional<String> kind, Map<String, String> names, Labels labels) {
    Texts t = labels.texts();
    return new HistoryLine(
        t.time(entry.at()),
        what(entry, kind, labels),
        entry.by().map(id -> names.getOrDefault(id, id)).or(entry::program).orElse(""),
        values(entry.before(), t),
        entry.decision().isPresent() ? values(entry.after(), t) : read(entry, kind, labels),
        entry.reason().orElse(""),
        entry.stands().filter(stands -> !stands).isPresent());
  }

  private static String what(HistoryEntry entry, Optional<String> kind, Labels labels) {
    Texts t = labels.texts();
    if (entry.kind().isEmpty()) {
      return t.of("web.document.was-read");
    }
    DecisionKind decided = entry.kind().get();
    String field =
        decided == DecisionKind.FIELD
            ? entry.target().map(name -> ": " + labels.field(name, kind)).orElse("")
            : "";
    return t.label("decision", decided) + field;
  }

  private static String values(Map<String, List<String>> state, Texts t) {
    return Stream.of(VALUES, "dossierCode", "componentCodes", "kind", "role")
        .flatMap(member -> state.getOrDefault(member, List.of()).stream())
        .map(t::value)
        .collect(Collectors.joining(", "));
  }

  private static String read(HistoryEntry entry, Optional<String> kind, Labels labels) {
    return entry.read().stream()
        .filter(value -> value.value().isPresent())
        .limit(MOST_SHOWN)
        .map(
            value ->
                labels.field(value.target(), kind)
                    + ": "
                    + labels.texts().value(value.value().orElse("")))
        .collect(Collectors.joining("; "));
  }
}
