package vn.sohoa.report;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RepeatedRequests;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.report.kpi.DossierFacts;
import vn.sohoa.report.kpi.Formula;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.report.kpi.Judge;
import vn.sohoa.report.kpi.Rate;
import vn.sohoa.report.kpi.Tally;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Stores reported indicators as immutable snapshots, with the dossiers counted by each. */
@ApplicationScoped
class SnapshotRepository {
  private static final int PORTION = 1000;
  private static final String COLUMNS =
      "SELECT id, period_from, period_to, department, procedure_code, taken_at FROM kpi_snapshot";
  private static final Sql INSERT =
      Sql.of(
          """
          INSERT INTO kpi_snapshot (id, period_from, period_to, department, procedure_code, taken_at, key_id)
          VALUES (:id, :from, :to, :department, :procedure, :at, :key)
          """);
  private static final Sql ADD_DOSSIERS =
      Sql.of(
          """
          INSERT INTO kpi_snapshot_dossier (snapshot_id, dossier_code, judgement)
          SELECT :id, judged.code, CAST(judged.judgement AS jsonb)
          FROM unnest(:codes, :judgements) AS judged (code, judgement)
          """);
  private static final Sql ADD_RATE =
      Sql.of(
          """
          INSERT INTO kpi_snapshot_rate
            (snapshot_id, indicator, numerator, denominator, effective_from, legal_basis, full_score_at, max_points)
          SELECT :id, f.indicator, :numerator, :denominator, f.effective_from, f.legal_basis, f.full_score_at, f.max_points
          FROM kpi_formula f WHERE f.indicator = :indicator AND f.effective_from = :from
          """);
  private static final Sql ONE = Sql.of(COLUMNS + " WHERE id = :id");
  private static final Sql PAGE =
      Sql.of(
          COLUMNS
              + " WHERE CAST(:before AS uuid) IS NULL OR id < :before ORDER BY id DESC LIMIT :limit");
  private static final Sql RATES =
      Sql.of(
          """
          SELECT indicator, legal_basis, effective_from, full_score_at, max_points, numerator, denominator
          FROM kpi_snapshot_rate WHERE snapshot_id = :id
          """);
  private static final Sql DOSSIERS =
      Sql.of(
          """
          SELECT dossier_code, judgement ->> :indicator AS judgement FROM kpi_snapshot_dossier
          WHERE snapshot_id = :id AND dossier_code > :after AND judgement ->> :indicator IS NOT NULL
            AND (:part = 'DENOMINATOR' OR (:part = 'NUMERATOR') = (judgement ->> :indicator = 'MET'))
          ORDER BY dossier_code LIMIT :limit
          """);

  private final Database database;
  private final KpiService kpi;
  private final FormulaReader formulas;
  private final AuditLog audit;
  private final RepeatedRequests requests;
  private final Clock clock;
  private final UuidVersion7Strategy uuids = new UuidVersion7Strategy();

  SnapshotRepository(
      Database database,
      KpiService kpi,
      FormulaReader formulas,
      RepeatedRequests requests,
      AuditLog audit,
      Clock clock) {
    this.requests = requests;
    this.database = database;
    this.kpi = kpi;
    this.formulas = formulas;
    this.audit = audit;
    this.clock = clock;
  }

  /** As {@link #take}, once for all requests with the same Idempotency-Key. */
  @Transactional
  Outcome<KpiReport> takeOnce(Scope scope, Optional<RequestKey> key, String actor) {
    return requests.once(
        key,
        "createKpiSnapshot " + scope.fingerprint(),
        () -> take(scope, actor),
        report -> report.snapshot().orElseThrow().toString(),
        id -> get(UUID.fromString(id)));
  }

  @Transactional
  KpiReport take(Scope scope, String actor) {
    UUID id = uuids.generateUuid(null);
    insert(id, scope, actor);
    List<Formula> inForce = formulas.inForce(scope.lastDay());
    var tally = new Tally();
    var judged = new ArrayList<Judged>();
    kpi.forEach(
        scope,
        dossier -> {
          KpiService.count(tally, inForce, scope, dossier);
          judged.add(new Judged(dossier.code(), judgements(inForce, scope, dossier)));
          if (judged.size() == PORTION) {
            addDossiers(id, judged);
            judged.clear();
          }
        });
    addDossiers(id, judged);
    inForce.forEach(formula -> addRate(id, formula, tally.rate(formula.indicator())));
    audit.record(
        actor, "kpi766.snapshot", id.toString(), scope.firstDay() + " – " + scope.lastDay());
    return get(id);
  }

  @Transactional
  KpiReport get(UUID id) {
    return database
        .statement(ONE)
        .bind("id", id)
        .first(Snapshot::of)
        .map(this::report)
        .orElseThrow(() -> ProblemException.notFound("snapshot", id));
  }

  /**
   * Returns snapshots, newest first.
   *
   * @param before the last snapshot of the previous page; empty for the first page
   */
  @Transactional
  List<KpiReport> page(Optional<UUID> before, int limit) {
    return database
        .statement(PAGE)
        .bind("before", before)
        .bind("limit", limit)
        .list(Snapshot::of)
        .stream()
        .map(this::report)
        .toList();
  }

  @Transactional
  List<JudgedDossier> dossiers(
      UUID id, Indicator indicator, IndicatorPart part, String after, int limit) {
    get(id);
    return database
        .statement(DOSSIERS)
        .bind("id", id)
        .bind("indicator", indicator)
        .bind("part", part)
        .bind("after", after)
        .bind("limit", limit)
        .list(row -> JudgedDossier.stored(row.text("dossier_code"), row.text("judgement")));
  }

  private record Snapshot(
      UUID id,
      LocalDate from,
      LocalDate to,
      Optional<String> department,
      Optional<String> procedure,
      Instant takenAt) {
    static Snapshot of(Row row) {
      return new Snapshot(
          row.uuid("id"),
          row.day("period_from"),
          row.day("period_to"),
          row.optionalText("department"),
          row.optionalText("procedure_code"),
          row.instant("taken_at"));
    }
  }

  private KpiReport report(Snapshot snapshot) {
    return new KpiReport(
        Optional.of(snapshot.id()),
        snapshot.from(),
        snapshot.to(),
        snapshot.department(),
        snapshot.procedure(),
        VietnamTime.at(snapshot.takenAt()),
        rates(snapshot.id()));
  }

  private List<KpiReport.Row> rates(UUID id) {
    return database.statement(RATES).bind("id", id).list(SnapshotRepository::rate).stream()
        .sorted(Comparator.comparing(KpiReport.Row::indicator))
        .toList();
  }

  private static KpiReport.Row rate(Row row) {
    var formula =
        new Formula(
            row.constant("indicator", Indicator.class),
            row.text("legal_basis"),
            row.day("effective_from"),
            Optional.empty(),
            row.optionalDecimal("full_score_at"),
            row.optionalDecimal("max_points"));
    return KpiReport.Row.of(formula, new Rate(row.number("numerator"), row.number("denominator")));
  }

  private void insert(UUID id, Scope scope, String actor) {
    database
        .statement(INSERT)
        .bind("id", id)
        .bind("from", scope.firstDay())
        .bind("to", scope.lastDay())
        .bind("department", scope.department())
        .bind("procedure", scope.procedure())
        .bind("at", clock.instant())
        .bind("key", actor)
        .update();
  }

  private record Judged(String dossierCode, String judgement) {}

  private void addDossiers(UUID id, List<Judged> judged) {
    database
        .statement(ADD_DOSSIERS)
        .bind("id", id)
        .bind("codes", TEXT, judged.stream().map(Judged::dossierCode).toList())
        .bind("judgements", TEXT, judged.stream().map(Judged::judgement).toList())
        .update();
  }

  private void addRate(UUID id, Formula formula, Rate rate) {
    database
        .statement(ADD_RATE)
        .bind("id", id)
        .bind("indicator", formula.indicator())
        .bind("from", formula.effectiveFrom())
        .bind("numerator", rate.numerator())
        .bind("denominator", rate.denominator())
        .update();
  }

  /** Builds a JSON object of constants, so no value needs escaping. */
  private static String judgements(List<Formula> inForce, Scope scope, DossierFacts dossier) {
    return inForce.stream()
        .map(Formula::indicator)
        .flatMap(
            indicator ->
                JudgedDossier.of(dossier, Judge.of(indicator, dossier, scope.end())).stream()
                    .map(
                        judged ->
                            "\"%s\":\"%s\""
                                .formatted(
                                    indicator,
                                    judged.missed().map(Enum::name).orElse(JudgedDossier.MET))))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
