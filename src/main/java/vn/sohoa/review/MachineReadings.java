package vn.sohoa.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.document.Document;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.LinkLookup;
import vn.sohoa.document.LinkView;
import vn.sohoa.document.Stage;
import vn.sohoa.document.StoredField;
import vn.sohoa.page.TextSource;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * Remembers what the machine read, each time it differed from before: the history of a value needs
 * the rule and the version that it came from. Callers have a transaction.
 */
@ApplicationScoped
public class MachineReadings {
  private static final Sql RECORD =
      Sql.of(
          """
          INSERT INTO machine_reading (document_id, read_at, stage, program, model, readings)
          SELECT :document, :at, :stage, :program, :model, CAST(:readings AS jsonb)
          WHERE (SELECT readings FROM machine_reading WHERE document_id = :document AND stage = :stage
                 ORDER BY sequence DESC LIMIT 1) IS DISTINCT FROM CAST(:readings AS jsonb)
          """);
  private static final Sql OF_DOCUMENT =
      Sql.of(
          """
          SELECT read_at, stage, program, model, readings FROM machine_reading
          WHERE document_id = :document ORDER BY sequence
          """);

  private final Database database;
  private final FieldRepository fields;
  private final LinkLookup links;
  private final ObjectMapper json;
  private final Clock clock;
  private final String version;

  MachineReadings(
      Database database,
      FieldRepository fields,
      LinkLookup links,
      ObjectMapper json,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.database = database;
    this.fields = fields;
    this.links = links;
    this.json = json;
    this.clock = clock;
    this.version = version;
  }

  /**
   * A value that the machine read.
   *
   * @param target name of the field; {@code kind} and {@code link} for those of the document
   * @param value canonical value; empty if nothing was certain
   * @param confidence 0 to 1
   * @param rule name of the rule that found it
   */
  @RegisterForReflection
  @Schema(name = "MachineValue")
  public record Value(
      String target,
      Optional<String> raw,
      Optional<String> value,
      Optional<Double> confidence,
      Optional<String> rule) {}

  /** What one run of a stage read. */
  record Reading(Instant at, Stage stage, String program, String model, List<Value> values) {}

  /**
   * Remembers the fields and the kind, before decisions are applied to them.
   *
   * @param sources where the text of the pages came from; the version of the service tells by which
   *     models
   */
  public void recordFields(Document document, Collection<TextSource> sources) {
    var values = new ArrayList<Value>();
    values.add(
        new Value(
            "kind",
            Optional.empty(),
            document.recognisedKind(),
            Optional.empty(),
            Optional.empty()));
    fields.of(document.id()).stream().map(MachineReadings::value).forEach(values::add);
    record(document, Stage.EXTRACT, names(sources), values);
  }

  /** Remembers the automatic decision about the link; a person's is a decision. */
  public void recordLink(Document document) {
    links
        .of(document.id())
        .map(LinkLookup.CurrentLink::view)
        .filter(link -> link.decidedBy().isEmpty())
        .ifPresent(link -> record(document, Stage.LINK, "", List.of(value(link))));
  }

  List<Reading> of(UUID documentId) {
    return database.statement(OF_DOCUMENT).bind("document", documentId).list(this::reading);
  }

  private void record(Document document, Stage stage, String model, List<Value> values) {
    database
        .statement(RECORD)
        .bind("document", document.id())
        .bind("at", clock.instant())
        .bind("stage", stage)
        .bind("program", "sohoa " + version)
        .bind("model", model)
        .bind("readings", write(values))
        .update();
  }

  private static String names(Collection<TextSource> sources) {
    return sources.stream().map(Enum::name).distinct().sorted().collect(Collectors.joining("+"));
  }

  private static Value value(StoredField field) {
    return new Value(
        field.name(),
        field.raw(),
        field.clean(),
        Optional.of(field.confidence()),
        Optional.of(field.rule()));
  }

  private static Value value(LinkView link) {
    String components = String.join(",", link.componentCodes());
    return new Value(
        "link",
        Optional.of(link.decision().name()),
        link.dossierCode().map(code -> components.isEmpty() ? code : code + " " + components),
        Optional.of(link.confidence()),
        link.candidates().stream().findFirst().map(best -> String.join(",", best.evidence())));
  }

  private Reading reading(Row row) {
    return new Reading(
        row.instant("read_at"),
        row.constant("stage", Stage.class),
        row.text("program"),
        row.text("model"),
        read(row.text("readings")));
  }

  private String write(List<Value> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reading cannot be written as JSON", e);
    }
  }

  private List<Value> read(String stored) {
    try {
      return json.readValue(stored, new TypeReference<List<Value>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored reading cannot be read", e);
    }
  }
}
