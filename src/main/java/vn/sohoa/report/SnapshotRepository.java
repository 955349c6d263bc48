package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.report.kpi.DossierFacts;
import vn.sohoa.report.kpi.Formula;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.report.kpi.Judge;
import vn.sohoa.report.kpi.Rate;
import vn.sohoa.report.kpi.Tally;
import vn.sohoa.time.VietnamTime;

/** Indicators as they were reported: frozen, with the dossiers behind every number. */
@ApplicationScoped
class SnapshotRepository {
  private static final int PORTION = 1000;
  private static final String ADD_DOSSIERS =
      """
      INSERT INTO kpi_snapshot_dossier (snapshot_id, dossier_code, judgement)
      SELECT :id, split_part(line, ' ', 1), CAST(split_part(line, ' ', 2) AS jsonb)
      FROM unnest(string_to_array(:lines, chr(10))) line
      """;
  private static final String ADD_RATE =
      """
      INSERT INTO kpi_snapshot_rate
        (snapshot_id, indicator, numerator, denominator, effective_from, legal_basis, full_score_at, max_points)
      SELECT :id, f.indicator, :numerator, :denominator, f.effective_from, f.legal_basis, f.full_score_at, f.max_points
      FROM kpi_formula f WHERE f.indicator = :indicator AND f.effective_from = :from
      """;
  private static final String PAGE =
      """
      SELECT s.id, s.period_from, s.period_to, s.department, s.procedure_code, s.taken_at
      FROM kpi_snapshot s WHERE (CAST(:after AS text) = '' OR s.id < CAST(:after AS uuid))
      ORDER BY s.id DESC
      """;
  private static final String DOSSIERS =
      """
      SELECT dossier_code, judgement ->> :indicator FROM kpi_snapshot_dossier
      WHERE snapshot_id = :id AND dossier_code > :after AND judgement ->> :indicator IS NOT NULL
        AND (:part = 'DENOMINATOR' OR (:part = 'NUMERATOR') = (judgement ->> :indicator = 'MET'))
      ORDER BY dossier_code
      """;

  private final EntityManager entities;
  private final KpiService kpi;
  private final FormulaReader formulas;
  private final AuditLog audit;
  private final Clock clock;
  private final UuidVersion7Strategy uuids = new UuidVersion7Strategy();

  SnapshotRepository(
      EntityManager entities, KpiService kpi, FormulaReader formulas, AuditLog audit, Clock clock) {
    this.entities = entities;
    this.kpi = kpi;
    this.formulas = formulas;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  KpiReport take(Scope scope, String actor) {
    UUID id = uuids.generateUuid(null);
    insert(id, scope, actor);
    List<Formula> inForce = formulas.inForce(scope.lastDay());
    var tally = new Tally();
    var lines = new ArrayList<String>();
    kpi.forEach(
        scope,
        dossier -> {
          KpiService.count(tally, inForce, scope, dossier);
          lines.add(dossier.code() + " " + judgements(inForce, scope, dossier));
          if (lines.size() == PORTION) {
            addDossiers(id, lines);
          }
        });
    addDossiers(id, lines);
    inForce.forEach(formula -> addRate(id, formula, tally.rate(formula.indicator())));
    audit.record(
        actor, "kpi766.snapshot", id.toString(), scope.firstDay() + " – " + scope.lastDay());
    return get(id);
  }

  @Transactional
  KpiReport get(UUID id) {
    return Rows.of(
            entities
                .createNativeQuery(
                    "SELECT id, period_from, period_to, department, procedure_code, taken_at"
                        + " FROM kpi_snapshot WHERE id = :id",
                    Tuple.class)
                .setParameter("id", id))
        .stream()
        .findFirst()
        .map(this::report)
        .orElseThrow(() -> ProblemException.notFound("snapshot " + id));
  }

  /** Newest first. */
  @Transactional
  List<KpiReport> page(String after, int limit) {
    return Rows.of(
            entities
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("after", after)
                .setMaxResults(limit))
        .stream()
        .map(this::report)
        .toList();
  }

  @Transactional
  List<JudgedDossier> dossiers(
      UUID id, Indicator indicator, IndicatorPart part, String after, int limit) {
    get(id);
    return Rows.of(
            entities
                .createNativeQuery(DOSSIERS, Tuple.class)
                .setParameter("id", id)
                .setParameter("indicator", indicator.name())
                .setParameter("part", part.name())
                .setParameter("after", after)
                .setMaxResults(limit))
        .stream()
        .map(row -> JudgedDossier.stored(row.get(0, String.class), row.get(1, String.class)))
        .toList();
  }

  private KpiReport report(Tuple row) {
    UUID id = row.get(0, UUID.class);
    return new KpiReport(
        Optional.of(id),
        FormulaReader.day(row, 1).orElseThrow(),
        FormulaReader.day(row, 2).orElseThrow(),
        Rows.text(row, 3),
        Rows.text(row, 4),
        VietnamTime.at(row.get(5, Instant.class)),
        rates(id));
  }

  private List<KpiReport.Row> rates(UUID id) {
    return Rows.of(
            entities
                .createNativeQuery(
                    "SELECT indicator, legal_basis, effective_from, full_score_at, max_points, numerator, denominator"
                        + " FROM kpi_snapshot_rate WHERE snapshot_id = :id",
                    Tuple.class)
                .setParameter("id", id))
        .stream()
        .map(SnapshotRepository::rate)
        .sorted(java.util.Comparator.comparing(KpiReport.Row::indicator))
        .toList();
  }

  private static KpiReport.Row rate(Tuple row) {
    var formula =
        new Formula(
            Indicator.valueOf(row.get(0, String.class)),
            row.get(1, String.class),
            FormulaReader.day(row, 2).orElse(LocalDate.MIN),
            Optional.empty(),
            Rows.decimal(row, 3),
            Rows.decimal(row, 4));
    return KpiReport.Row.of(formula, new Rate(Rows.number(row, 5), Rows.number(row, 6)));
  }

  private void insert(UUID id, Scope scope, String actor) {
    entities
        .createNativeQuery(
            "INSERT INTO kpi_snapshot (id, period_from, period_to, department, procedure_code, taken_at, key_id)"
                + " VALUES (:id, :from, :to, :department, :procedure, :at, :key)")
        .setParameter("id", id)
        .setParameter("from", scope.firstDay())
        .setParameter("to", scope.lastDay())
        .setParameter("department", scope.department().orElse(null))
        .setParameter("procedure", scope.procedure().orElse(null))
        .setParameter("at", clock.instant())
        .setParameter("key", actor)
        .executeUpdate();
  }

  private void addDossiers(UUID id, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(ADD_DOSSIERS)
        .setParameter("id", id)
        .setParameter("lines", String.join("\n", lines))
        .executeUpdate();
    lines.clear();
  }

  private void addRate(UUID id, Formula formula, Rate rate) {
    entities
        .createNativeQuery(ADD_RATE)
        .setParameter("id", id)
        .setParameter("indicator", formula.indicator().name())
        .setParameter("from", formula.effectiveFrom())
        .setParameter("numerator", rate.numerator())
        .setParameter("denominator", rate.denominator())
        .executeUpdate();
  }

  /** A JSON object of constants, so there is nothing to escape in it. */
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
