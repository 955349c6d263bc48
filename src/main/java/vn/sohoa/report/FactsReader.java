package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.report.kpi.DossierFacts;
import vn.sohoa.report.kpi.Handling;
import vn.sohoa.report.kpi.StateChange;

/** Reads what the indicators need to know of dossiers, in portions. */
@ApplicationScoped
class FactsReader {
  private static final int NANOS_SCALE = 9;
  private static final String FACTS =
      """
      SELECT d.code, d.received_at, d.due_at, p.returns_paper_result,
             d.other_file_url IS NOT NULL
               OR EXISTS (SELECT 1 FROM dossier_component c WHERE c.dossier_code = d.code AND c.file_url IS NOT NULL)
               OR EXISTS (SELECT 1 FROM satisfying_document s WHERE s.dossier_code = d.code AND s.component_code <> ''),
             d.result_url IS NOT NULL
               OR EXISTS (SELECT 1 FROM satisfying_document s WHERE s.dossier_code = d.code AND s.component_code = ''),
             d.component_reused
               OR EXISTS (SELECT 1 FROM dossier_component c WHERE c.dossier_code = d.code AND c.reused),
             d.result_shared OR d.from_store
               OR EXISTS (SELECT 1 FROM dossier_component c WHERE c.dossier_code = d.code AND c.from_store),
             d.population_data,
             (SELECT string_agg(extract(epoch FROM h.at) || ' ' || h.state, ',' ORDER BY h.at)
              FROM dossier_state_change h WHERE h.dossier_code = d.code)
      FROM dossier d JOIN procedure p ON p.id = d.procedure_id
      WHERE (CAST(:after AS text) = '' OR (d.received_at, d.code)
              > ((SELECT a.received_at FROM dossier a WHERE a.code = :after), :after))
        AND %s
      ORDER BY d.received_at, d.code
      """
          .formatted(Scope.CONDITION);

  private final EntityManager entities;

  FactsReader(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param after code of the last dossier of the portion before; empty for the first
   */
  List<DossierFacts> portion(Scope scope, String after, int size) {
    return Rows.of(
            scope
                .bind(entities.createNativeQuery(FACTS, Tuple.class))
                .setParameter("after", after)
                .setMaxResults(size))
        .stream()
        .map(FactsReader::facts)
        .toList();
  }

  private static DossierFacts facts(Tuple row) {
    return new DossierFacts(
        row.get(0, String.class),
        row.get(1, Instant.class),
        Rows.optional(row, 2, Instant.class),
        new Handling(Rows.text(row, 9).map(FactsReader::changes).orElse(List.of())),
        row.get(3, Boolean.class),
        row.get(4, Boolean.class),
        row.get(5, Boolean.class),
        row.get(6, Boolean.class),
        row.get(7, Boolean.class),
        row.get(8, Boolean.class));
  }

  private static List<StateChange> changes(String history) {
    return Stream.of(history)
        .flatMap(all -> Arrays.stream(all.split(",", -1)))
        .map(
            one -> {
              int space = one.indexOf(' ');
              return new StateChange(
                  moment(one.substring(0, space)),
                  StateChange.State.valueOf(one.substring(space + 1)));
            })
        .toList();
  }

  private static Instant moment(String epochSeconds) {
    BigDecimal seconds = new BigDecimal(epochSeconds);
    long whole = seconds.longValue();
    return Instant.ofEpochSecond(
        whole, seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANOS_SCALE).longValue());
  }
}
