package vn.sohoa.web.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.document.FieldReview;
import vn.sohoa.review.HistoryEntry;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.ServiceReasons;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Texts;

/**
 * Tells the history of a document in words.
 *
 * @param entries in the order of time
 * @param people names by the ids of keys and accounts
 */
record HistoryWords(
    List<HistoryEntry> entries, Optional<String> kind, Map<String, String> people, Labels labels) {
  /** Reasons that no person wrote, with their texts; pages sent the first one once. */
  private static final Map<String, String> REASONS =
      Map.of(
          "override",
          "web.history.override",
          ServiceReasons.SENT_WITH_SCAN,
          "web.history.sent-with-scan");

  private static final List<String> DOCUMENTS = List.of("docCode", "docCodes");

  /** Returns the lines, the newest first. */
  List<HistoryLine> lines() {
    Map<UUID, HistoryEntry> decisions =
        entries.stream()
            .filter(entry -> entry.decision().isPresent())
            .collect(Collectors.toMap(entry -> entry.decision().get(), Function.identity()));
    Map<UUID, HistoryEntry> undone =
        entries.stream()
            .filter(entry -> entry.undoes().isPresent())
            .collect(
                Collectors.toMap(entry -> entry.undoes().get(), Function.identity(), (a, b) -> b));
    return entries.reversed().stream()
        .map(
            entry ->
                entry.kind().isEmpty()
                    ? new ReadingWords(kind, labels).line(entry)
                    : line(entry, decisions, undone))
        .toList();
  }

  private HistoryLine line(
      HistoryEntry entry, Map<UUID, HistoryEntry> decisions, Map<UUID, HistoryEntry> undone) {
    Optional<HistoryEntry> takenBack = entry.undoes().map(decisions::get);
    return new HistoryLine(
        texts().time(entry.at()),
        takenBack.map(this::undoing).orElseGet(() -> what(entry)),
        name(entry),
        "",
        takenBack.map(this::after).orElseGet(() -> before(entry)),
        takenBack.map(this::before).orElseGet(() -> after(entry)),
        entry.reason().map(this::reason).orElse(""),
        fate(entry, undone));
  }

  private String undoing(HistoryEntry takenBack) {
    return texts().of("web.history.undo", what(takenBack), name(takenBack));
  }

  private String fate(HistoryEntry entry, Map<UUID, HistoryEntry> undone) {
    boolean stands = entry.stands().orElse(true) || entry.kind().get() == DecisionKind.UNDO;
    if (stands) {
      return "";
    }
    return Optional.ofNullable(undone.get(entry.decision().get()))
        .map(by -> texts().of("web.history.undone", name(by)))
        .orElseGet(() -> texts().of("web.history.superseded"));
  }

  private String name(HistoryEntry entry) {
    return entry.by().map(id -> people.getOrDefault(id, id)).orElse("");
  }

  private String what(HistoryEntry entry) {
    DecisionKind decided = entry.kind().get();
    String about =
        switch (decided) {
          case FIELD -> entry.target().map(name -> labels.field(name, kind)).orElse("");
          case FINDING ->
              entry.after().getOrDefault("code", List.of()).stream()
                  .map(code -> texts().label("finding", code))
                  .collect(Collectors.joining());
          case DUPLICATE -> entry.target().orElse("");
          default -> "";
        };
    return texts().label("decision", decided) + (about.isEmpty() ? "" : ": " + about);
  }

  private String reason(String stored) {
    if (stored.startsWith(ServiceReasons.DUPLICATE_OF)) {
      return texts()
          .of("web.history.duplicate-of", stored.substring(ServiceReasons.DUPLICATE_OF.length()));
    }
    return Optional.ofNullable(REASONS.get(stored)).map(texts()::of).orElse(stored);
  }

  private String before(HistoryEntry entry) {
    Map<String, List<String>> state = entry.before();
    if (entry.kind().get() == DecisionKind.FIELD && values(state, "review").isEmpty()) {
      return shown(values(state, "machine"));
    }
    return entry.kind().get() == DecisionKind.WITHDRAWAL
        ? labelled("state", values(state, "state"))
        : state(entry, state);
  }

  private String after(HistoryEntry entry) {
    return entry.kind().get() == DecisionKind.WITHDRAWAL
        ? texts().of("state.WITHDRAWN")
        : state(entry, entry.after());
  }

  private String state(HistoryEntry entry, Map<String, List<String>> state) {
    if (state.isEmpty()) {
      return "";
    }
    return switch (entry.kind().get()) {
      case FIELD -> field(state);
      case KIND -> labels.kind(values(state, "kind").stream().findFirst());
      case ROLE -> labelled("role", values(state, "role"));
      case LINK -> link(state);
      case DUPLICATE -> labelled("duplicate-answer", values(state, "answer"));
      case RESCAN, PAGES ->
          shown(
              values(state, "pages").isEmpty() ? values(state, "docCode") : values(state, "pages"));
      default -> shown(DOCUMENTS.stream().flatMap(name -> values(state, name).stream()).toList());
    };
  }

  private String field(Map<String, List<String>> state) {
    if (values(state, "review").contains(FieldReview.ABSENT.name())) {
      return texts().label("review-state", FieldReview.ABSENT);
    }
    String value = shown(values(state, "values"));
    return values(state, "overridden").contains("true")
        ? texts().of("web.history.overridden", value)
        : value;
  }

  private String link(Map<String, List<String>> state) {
    List<String> dossier = values(state, "dossierCode");
    return dossier.isEmpty()
        ? texts().of("web.work.no-dossier")
        : shown(Stream.concat(dossier.stream(), values(state, "componentCodes").stream()).toList());
  }

  private String labelled(String vocabulary, List<String> constants) {
    return constants.stream()
        .map(constant -> texts().label(vocabulary, constant))
        .collect(Collectors.joining(", "));
  }

  private String shown(List<String> values) {
    return values.stream().map(texts()::value).collect(Collectors.joining(", "));
  }

  private static List<String> values(Map<String, List<String>> state, String member) {
    return state.getOrDefault(member, List.of());
  }

  private Texts texts() {
    return labels.texts();
  }
}
