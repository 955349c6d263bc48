package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.message.Message;
import vn.sohoa.problem.JsonPointers;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Reads messages of the national portal: a dossier, a list of dossiers, or an envelope that has
 * them in {@code data}.
 */
@ApplicationScoped
class DvcqgRowReader implements RowReader {
  private static final String CODE = "MaHoSo";
  private static final String DATA = "data";
  private static final String AGENCY = "madonvi";
  private static final String SERVICE = "service";
  private static final String DOSSIERS = "DongBoHoSoMC";
  private static final Set<String> UNUSED = Set.of("session", "isUpdating");

  /** Most dossiers of a message: all of them are in memory, and so are their results. */
  private static final int MOST_DOSSIERS = 10_000;

  private final MessageCheck check;

  DvcqgRowReader(MessageCheck check) {
    this.check = check;
  }

  @Override
  public int longestLine() {
    return DvcqgJson.LONGEST;
  }

  @Override
  public List<BatchRow> read(long line, String text) {
    var place = BatchRow.Place.ofLine(line);
    try {
      return readWhole(place, text);
    } catch (ProblemException e) {
      return List.of(BatchRow.refused(place, Optional.empty(), e));
    }
  }

  /**
   * Reads the dossiers of one message.
   *
   * @throws ProblemException if it is no JSON, or no message
   */
  List<BatchRow> readWhole(BatchRow.Place place, String text) {
    try {
      return read(place, DvcqgJson.parse(text));
    } catch (JsonProcessingException e) {
      throw BatchRow.unreadable(e);
    }
  }

  private List<BatchRow> read(BatchRow.Place place, JsonNode node) {
    if (node.isArray()) {
      return list(place, node, "", Envelope.none());
    }
    if (!(node instanceof ObjectNode object)) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, Message.of("problem.no-dossier", "MaHoSo, data"));
    }
    var root = new DvcqgObject(object, "", new DvcqgNotes(""));
    if (root.has(CODE) || !root.has(DATA)) {
      return List.of(row(place, object, "", Envelope.none()));
    }
    Envelope envelope = envelope(root);
    JsonNode data = root.node(DATA);
    return switch (data) {
      case ObjectNode one -> List.of(row(place, one, root.pointer(DATA), envelope));
      case JsonNode many when many.isArray() -> list(place, many, root.pointer(DATA), envelope);
      default -> throw root.refused(DATA, Message.of("fault.json-list"));
    };
  }

  /**
   * What an envelope says about all its dossiers.
   *
   * @param warnings given with the first dossier
   */
  private record Envelope(Optional<String> agency, List<Problem.Fault> warnings) {
    static Envelope none() {
      return new Envelope(Optional.empty(), List.of());
    }

    Envelope withoutWarnings() {
      return new Envelope(agency, List.of());
    }
  }

  private static Envelope envelope(DvcqgObject root) {
    Optional<String> agency = root.text(AGENCY);
    agency
        .filter(code -> AgencyCode.parse(code).isEmpty())
        .ifPresent(
            code -> root.notes().warn(root.pointer(AGENCY), "not of the form H24.99: " + code));
    root.text(SERVICE)
        .filter(service -> !service.equals(DOSSIERS))
        .ifPresent(
            service ->
                root.notes()
                    .warn(
                        root.pointer(SERVICE),
                        "another service, read as " + DOSSIERS + ": " + service,
                        service,
                        List.of(DOSSIERS)));
    root.node(DATA);
    root.finishWithoutStoring(UNUSED);
    return new Envelope(agency, root.notes().warnings());
  }

  private List<BatchRow> list(
      BatchRow.Place place, JsonNode nodes, String pointer, Envelope envelope) {
    if (nodes.size() > MOST_DOSSIERS) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, Message.of("problem.most-dossiers", MOST_DOSSIERS));
    }
    var rows = new ArrayList<BatchRow>();
    for (int at = 0; at < nodes.size(); at++) {
      rows.add(
          row(
              new BatchRow.Place(place.line(), Optional.of(at + 1)),
              nodes.get(at),
              pointer + JsonPointers.step(at),
              at == 0 ? envelope : envelope.withoutWarnings()));
    }
    return List.copyOf(rows);
  }

  private BatchRow row(BatchRow.Place place, JsonNode node, String pointer, Envelope envelope) {
    Optional<String> code = Optional.empty();
    try {
      if (!(node instanceof ObjectNode object)) {
        throw new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.no-dossier", CODE));
      }
      var sent = new DvcqgObject(object, pointer, new DvcqgNotes(pointer));
      code = sent.text(CODE);
      DossierMessage message = DvcqgDossier.read(sent, envelope.agency());
      requireValid(message);
      return BatchRow.read(place, message.with(envelope.warnings()));
    } catch (ProblemException e) {
      return BatchRow.refused(place, code, e);
    } catch (RuntimeException e) {
      return BatchRow.failed(place, code, e);
    }
  }

  private void requireValid(DossierMessage message) {
    try {
      check.requireValid(message.content());
    } catch (ProblemException e) {
      // Pointers into the portal's message are unknown here, so the text alone says where
      throw new ProblemException(e.reason(), Message.verbatim(e.detail()));
    }
  }
}
