package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.problem.JsonFaults;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Reads messages of the national portal: a dossier, a list of dossiers, or an envelope that has
 * them in {@code data}.
 */
@ApplicationScoped
class DvcqgRowReader implements RowReader {
  private static final Logger LOG = Logger.getLogger(DvcqgRowReader.class);
  private static final String CODE = "MaHoSo";
  private static final String DATA = "data";
  private static final String AGENCY = "madonvi";
  private static final String SERVICE = "service";
  private static final String DOSSIERS = "DongBoHoSoMC";
  private static final Set<String> UNUSED = Set.of("session", "isUpdating");
  private static final Set<String> USABLE = Set.of(DATA, AGENCY, SERVICE, "session", "isUpdating");

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
      throw unreadable(e);
    }
  }

  private List<BatchRow> read(BatchRow.Place place, JsonNode node) {
    if (node.isArray()) {
      return list(place, node, "", Envelope.none());
    }
    if (!(node instanceof ObjectNode object)) {
      throw new ProblemException(Reason.INVALID_REQUEST, "not an object with MaHoSo or data");
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
      default -> throw root.refused(DATA, "no list of dossiers");
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
    root.finish(UNUSED, USABLE);
    return new Envelope(agency, root.notes().warnings());
  }

  private List<BatchRow> list(
      BatchRow.Place place, JsonNode nodes, String pointer, Envelope envelope) {
    var rows = new ArrayList<BatchRow>();
    for (int at = 0; at < nodes.size(); at++) {
      rows.add(
          row(
              new BatchRow.Place(place.line(), Optional.of(at + 1)),
              nodes.get(at),
              pointer + "/" + at,
              at == 0 ? envelope : envelope.withoutWarnings()));
    }
    return List.copyOf(rows);
  }

  private BatchRow row(BatchRow.Place place, JsonNode node, String pointer, Envelope envelope) {
    Optional<String> code = Optional.empty();
    try {
      if (!(node instanceof ObjectNode object)) {
        throw new ProblemException(Reason.INVALID_REQUEST, "not an object with MaHoSo");
      }
      var sent = new DvcqgObject(object, pointer, new DvcqgNotes(pointer));
      code = sent.text(CODE);
      DossierMessage message = DvcqgDossier.read(sent, envelope.agency());
      // Pointers into the message are unknown here, so the text alone says where
      check
          .violations(message.content())
          .ifPresent(
              invalid -> {
                throw new ProblemException(invalid.reason(), invalid.detail());
              });
      return BatchRow.read(place, message.with(envelope.warnings()));
    } catch (ProblemException e) {
      return BatchRow.refused(place, code, e);
    } catch (RuntimeException e) {
      LOG.errorf(e, "a dossier in line %d of a batch could not be read", place.line());
      return BatchRow.refused(
          place, code, new ProblemException(Reason.INTERNAL_ERROR, "line " + place.line()));
    }
  }

  private static ProblemException unreadable(JsonProcessingException cause) {
    return ProblemException.of(Reason.INVALID_REQUEST, JsonFaults.of(cause));
  }
}
