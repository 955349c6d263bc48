package vn.sohoa.review.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.review.measure.Proportion;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Computes what samples have shown. */
@ApplicationScoped
public class SamplingReports {
  private static final Sql PLAN =
      Sql.of(
          """
          SELECT p.id, p.name, p.lot, p.lot_size, p.strata, p.seed, p.key_id, p.made_at, p.target, p.character_target, p.verdict,
                 p.decided_at, count(i.position) AS size, count(*) FILTER (WHERE i.state = 'DONE') AS done,
                 count(*) FILTER (WHERE i.state <> 'DONE' AND NOT d.available) AS unavailable,
                 count(*) FILTER (WHERE i.state = 'SECOND' AND d.available) AS second,
                 count(*) FILTER (WHERE i.state = 'THIRD' AND d.available) AS third
          FROM sampling_plan p
          JOIN sampling_item i ON i.plan_id = p.id
          JOIN (SELECT id, state IN ('READY', 'NEEDS_REVIEW') AND secrecy_checked AS available FROM document) d ON d.id = i.document_id
          WHERE p.id = :plan
          GROUP BY p.id
          """);
  private static final Sql NEWEST =
      Sql.of(
          """
          SELECT id, name, lot_size, made_at, verdict FROM sampling_plan ORDER BY made_at DESC, id LIMIT :limit
          """);
  private static final Sql BY_FIELD = Sql.of(values("v.name"));
  private static final Sql BY_STRATUM = Sql.of(values("i.stratum"));
  private static final Sql CHARACTERS =
      Sql.of(
          """
          SELECT coalesce(sum(correct), 0) AS correct, coalesce(sum(characters), 0) AS total
          FROM sampling_line WHERE plan_id = :plan AND typed IS NOT NULL
          """);

  private final Database database;
  private final ObjectMapper json;

  SamplingReports(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A sample without what it has shown.
   *
   * @param verdict empty until all available documents are done
   */
  public record Plan(
      UUID id, String name, int lotSize, Instant madeAt, Optional<Verdict> verdict) {}

  /** Returns the samples, newest first. */
  @Transactional
  public List<Plan> newest(int limit) {
    return database
        .statement(NEWEST)
        .bind("limit", limit)
        .list(
            row ->
                new Plan(
                    row.uuid("id"),
                    row.text("name"),
                    row.integer("lot_size"),
                    row.instant("made_at"),
                    row.optionalConstant("verdict", Verdict.class)));
  }

  /**
   * Returns the report of a sample.
   *
   * @throws ProblemException if it does not exist
   */
  @Transactional
  public SamplingReport of(UUID id) {
    return database
        .statement(PLAN)
        .bind("plan", id)
        .first(this::report)
        .orElseThrow(() -> ProblemException.notFound("sample", id.toString()));
  }

  private SamplingReport report(Row plan) {
    UUID id = plan.uuid("id");
    double target = plan.real("target");
    List<SamplingReport.OfField> fields =
        by(BY_FIELD, id, named -> ofField(named.getKey(), named.getValue(), target));
    return new SamplingReport(
        id,
        plan.text("name"),
        read(plan.text("lot")),
        plan.integer("lot_size"),
        plan.integer("size"),
        plan.texts("strata").stream().map(Stratum::valueOf).toList(),
        Long.toString(plan.number("seed")),
        plan.text("key_id"),
        VietnamTime.at(plan.instant("made_at")),
        target,
        plan.real("character_target"),
        plan.integer("second"),
        plan.integer("third"),
        plan.integer("done"),
        plan.integer("unavailable"),
        Accuracy.of(sum(fields)),
        Accuracy.of(
            database.statement(CHARACTERS).bind("plan", id).single(SamplingReports::proportion)),
        fields,
        by(
            BY_STRATUM,
            id,
            named -> new SamplingReport.OfStratum(named.getKey(), Accuracy.of(named.getValue()))),
        plan.optionalConstant("verdict", Verdict.class),
        plan.optionalInstant("decided_at").map(VietnamTime::at));
  }

  private <T> List<T> by(Sql sql, UUID plan, Function<Map.Entry<String, Proportion>, T> view) {
    return database
        .statement(sql)
        .bind("plan", plan)
        .list(row -> view.apply(Map.entry(row.text("name"), proportion(row))));
  }

  private static SamplingReport.OfField ofField(String name, Proportion measured, double target) {
    return new SamplingReport.OfField(
        name, Accuracy.of(measured), measured.wilson().high() < target);
  }

  private static Proportion sum(List<SamplingReport.OfField> fields) {
    return fields.stream()
        .map(field -> new Proportion(field.accuracy().correct(), field.accuracy().total()))
        .reduce(new Proportion(0, 0), Proportion::plus);
  }

  private static Proportion proportion(Row row) {
    return new Proportion(row.number("correct"), row.number("total"));
  }

  private static String values(String group) {
    return """
        SELECT %1$s AS name, count(*) FILTER (WHERE v.correct) AS correct, count(*) FILTER (WHERE v.correct IS NOT NULL) AS total
        FROM sampling_value v JOIN sampling_item i ON i.plan_id = v.plan_id AND i.position = v.position
        WHERE v.plan_id = :plan
        GROUP BY %1$s ORDER BY %1$s
        """
        .formatted(group);
  }

  private Lot read(String stored) {
    try {
      return json.readValue(stored, Lot.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored lot is none", e);
    }
  }
}
