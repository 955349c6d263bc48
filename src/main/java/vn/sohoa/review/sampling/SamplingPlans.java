package vn.sohoa.review.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.clean.metadata.MetadataFields;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.PaperFields;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Makes plans of samples, and closes them. */
@ApplicationScoped
class SamplingPlans {
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO sampling_plan (id, name, lot, lot_size, strata, fields, lines, seed, target, character_target, key_id, made_at)
          VALUES (:id, :name, CAST(:lot AS jsonb), :lotSize, :strata, :fields, :lines, :seed, :target, :characterTarget, :key, :at)
          """);
  private static final Sql CLOSE =
      Sql.of(
          "UPDATE sampling_plan SET verdict = :verdict, decided_at = :at WHERE id = :id AND verdict IS NULL");

  private final Database database;
  private final SampleDraw draw;
  private final SamplingReports reports;
  private final PaperFields paperFields;
  private final SamplingConfig config;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final UuidVersion7Strategy ids = new UuidVersion7Strategy();

  SamplingPlans(
      Database database,
      SampleDraw draw,
      SamplingReports reports,
      PaperFields paperFields,
      SamplingConfig config,
      AuditLog audit,
      ObjectMapper json,
      Clock clock) {
    this.database = database;
    this.draw = draw;
    this.reports = reports;
    this.paperFields = paperFields;
    this.config = config;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Draws a sample.
   *
   * @throws ProblemException if the lot is empty, or a field is unknown
   */
  @Transactional
  SamplingReport create(PlanRequest request, String caller) {
    request.requireOneSize();
    requireKnown(request);
    List<SampleDraw.Candidate> lot = draw.lot(request.lot());
    if (lot.isEmpty()) {
      throw ProblemException.atPointer(Reason.UNPROCESSABLE, "/lot", Message.of("fault.empty-lot"));
    }
    UUID id = ids.generateUuid(null);
    long seed = random.nextLong();
    insert(id, request, lot.size(), seed, caller);
    draw.draw(id, lot, request, seed);
    SamplingReport drawn = reports.of(id);
    audit.record(
        caller,
        "sampling.plan",
        id.toString(),
        drawn.sampleSize() + " of " + drawn.lotSize() + ", " + request.name());
    return drawn;
  }

  private void insert(UUID id, PlanRequest request, int lotSize, long seed, String caller) {
    database
        .statement(INSERT)
        .bind("id", id)
        .bind("name", request.name())
        .bind("lot", write(request.lot()))
        .bind("lotSize", lotSize)
        .bind("strata", ArrayType.TEXT, request.grouping())
        .bind("fields", ArrayType.TEXT, request.fieldNames())
        .bind("lines", request.lines())
        .bind("seed", seed)
        .bind("target", request.target().orElse(config.target()))
        .bind("characterTarget", request.characterTarget().orElse(config.characterTarget()))
        .bind("key", caller)
        .bind("at", clock.instant())
        .update();
  }

  private void requireKnown(PlanRequest request) {
    List<String> names = request.fields().orElse(List.of());
    List<RequestFault> unknown =
        IntStream.range(0, names.size())
            .filter(at -> paperFields.named(names.get(at), request.lot().kind()).isEmpty())
            .mapToObj(at -> unknown(at, names.get(at)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(Reason.UNPROCESSABLE, unknown);
    }
  }

  private static RequestFault unknown(int at, String name) {
    return RequestFault.atPointer("/fields/" + at, Message.of("fault.unknown", name))
        .allowing(MetadataFields.all().stream().map(MetadataField::name).toList(), name);
  }

  /**
   * Decides about the lot if all documents were read.
   *
   * @return the verdict; empty while documents still have to be read
   */
  Optional<Verdict> closeIfDone(UUID id, String caller) {
    SamplingReport report = reports.of(id);
    if (report.hasUnread() || report.verdict().isPresent()) {
      return report.verdict();
    }
    Verdict verdict = report.result();
    database
        .statement(CLOSE)
        .bind("id", id)
        .bind("verdict", verdict)
        .bind("at", clock.instant())
        .update();
    audit.record(caller, "sampling.verdict", id.toString(), verdict.name());
    return Optional.of(verdict);
  }

  private String write(Lot lot) {
    try {
      return json.writeValueAsString(lot);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a lot cannot be written as JSON", e);
    }
  }
}
