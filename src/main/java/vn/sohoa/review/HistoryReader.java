package vn.sohoa.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.review.decision.Decision;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.review.decision.Standing;
import vn.sohoa.time.VietnamTime;

/** Tells how a document came to its values. */
@ApplicationScoped
public class HistoryReader {
  private final DocumentRepository documents;
  private final DecisionLog decisions;
  private final MachineReadings readings;

  HistoryReader(DocumentRepository documents, DecisionLog decisions, MachineReadings readings) {
    this.documents = documents;
    this.decisions = decisions;
    this.readings = readings;
  }

  /** Returns what was read and decided, oldest first. */
  @Transactional
  public List<HistoryEntry> of(String docCode, DocumentVisibility viewer) {
    UUID id = documents.byDocCode(docCode, viewer).id();
    List<Decision> made = decisions.of(id);
    Standing standing = Standing.of(made);
    return Stream.concat(
            readings.of(id).stream().map(HistoryReader::entry),
            made.stream().map(decision -> entry(decision, standing)))
        .sorted(Comparator.comparing(HistoryEntry::at))
        .toList();
  }

  /** Returns the decision that withdrew a document, if it stands. */
  @Transactional
  public Optional<HistoryEntry> withdrawal(String docCode, DocumentVisibility viewer) {
    Standing standing = decisions.standing(documents.byDocCode(docCode, viewer).id());
    return standing.about(DecisionKind.WITHDRAWAL).map(decision -> entry(decision, standing));
  }

  private static HistoryEntry entry(MachineReadings.Reading reading) {
    return new HistoryEntry(
        VietnamTime.at(reading.at()),
        Optional.of(reading.program()),
        Optional.of(reading.model()).filter(model -> !model.isEmpty()),
        reading.values(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private HistoryEntry entry(Decision decision, Standing standing) {
    return new HistoryEntry(
        VietnamTime.at(decision.at()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(decision.id()),
        Optional.of(decision.kind()),
        Optional.of(decision.target()).filter(target -> !target.isEmpty()),
        state(decision.before()),
        state(decision.after()),
        decision.reason(),
        Optional.of(decision.by()),
        decision.undoes(),
        Optional.of(standing.has(decision)));
  }

  /** Returns the members of a stored state with their values as texts. */
  private Map<String, List<String>> state(Optional<String> stored) {
    var members = new TreeMap<String, List<String>>();
    stored
        .map(json -> decisions.read(json, JsonNode.class))
        .ifPresent(
            node ->
                node.properties()
                    .forEach(member -> members.put(member.getKey(), texts(member.getValue()))));
    return members;
  }

  private static List<String> texts(JsonNode value) {
    if (value.isArray()) {
      var texts = new ArrayList<String>();
      value.forEach(element -> texts.addAll(texts(element)));
      return List.copyOf(texts);
    }
    return value.isNull()
        ? List.of()
        : List.of(value.isValueNode() ? value.asText() : value.toString());
  }
}
