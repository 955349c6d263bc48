package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.sohoa.report.kpi.DossierFacts;
import vn.sohoa.report.kpi.Handling;
import vn.sohoa.report.kpi.StateChange;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Queries the facts about dossiers from which the indicators are computed, page by page. */
@ApplicationScoped
class FactsReader {
  private static final Sql FACTS =
      Sql.of(
          """
          WITH portion AS MATERIALIZED (
            SELECT d.*, p.returns_paper_result FROM dossier d JOIN procedure p ON p.id = d.procedure_id
            WHERE (:after = '' OR (d.received_at, d.code)
                    > ((SELECT a.received_at FROM dossier a WHERE a.code = :after), :after))
              AND %s
            ORDER BY d.received_at, d.code
            LIMIT :size)
          SELECT d.code, d.received_at, d.due_at, d.returns_paper_result, d.population_data,
                 d.other_file_url IS NOT NULL OR coalesce(c.has_file, false) OR coalesce(s.is_component, false)
                   AS component_digitized,
                 d.result_url IS NOT NULL OR coalesce(s.is_result, false) AS result_digitized,
                 d.component_reused OR coalesce(c.reused, false) AS component_reused,
                 d.result_shared OR d.from_store OR coalesce(c.from_store, false) AS result_shared,
                 coalesce(h.times, '{}') AS state_times, coalesce(h.states, '{}') AS states
          FROM portion d
          LEFT JOIN LATERAL (
            SELECT bool_or(x.file_url IS NOT NULL) AS has_file, bool_or(x.reused) AS reused, bool_or(x.from_store) AS from_store
            FROM dossier_component x WHERE x.dossier_code = d.code) c ON TRUE
          LEFT JOIN LATERAL (
            SELECT bool_or(x.component_code <> '') AS is_component, bool_or(x.component_code = '') AS is_result
            FROM satisfying_document x WHERE x.dossier_code = d.code) s ON TRUE
          LEFT JOIN LATERAL (
            SELECT array_agg(x.at ORDER BY x.at, x.state) AS times, array_agg(x.state ORDER BY x.at, x.state) AS states
            FROM dossier_state_change x WHERE x.dossier_code = d.code) h ON TRUE
          ORDER BY d.received_at, d.code
          """
              .formatted(ScopeCondition.ON_DOSSIER));

  private final Database database;

  FactsReader(Database database) {
    this.database = database;
  }

  /**
   * @param after code of the last dossier of the previous page; empty for the first
   */
  List<DossierFacts> portion(Scope scope, String after, int size) {
    return ScopeCondition.bind(database.statement(FACTS), scope)
        .bind("after", after)
        .bind("size", size)
        .list(FactsReader::facts);
  }

  private static DossierFacts facts(Row row) {
    return new DossierFacts(
        row.text("code"),
        row.instant("received_at"),
        row.optionalInstant("due_at"),
        new Handling(changes(row)),
        row.bool("returns_paper_result"),
        row.bool("component_digitized"),
        row.bool("result_digitized"),
        row.bool("component_reused"),
        row.bool("result_shared"),
        row.bool("population_data"));
  }

  private static List<StateChange> changes(Row row) {
    List<Instant> times = row.instants("state_times");
    List<String> states = row.texts("states");
    return IntStream.range(0, times.size())
        .mapToObj(i -> new StateChange(times.get(i), StateChange.State.valueOf(states.get(i))))
        .toList();
  }
}
