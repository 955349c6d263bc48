package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sohoa.report.kpi.Formula;
import vn.sohoa.report.kpi.Indicator;

/** Reads the formulas as they are in force. */
@ApplicationScoped
public class FormulaReader {
  private final EntityManager entities;

  FormulaReader(EntityManager entities) {
    this.entities = entities;
  }

  /** The formulas in force on a day, by the numbers of their indicators. */
  List<Formula> inForce(LocalDate day) {
    return Rows.of(
            entities.createNativeQuery(
                "SELECT indicator, legal_basis, effective_from, effective_to, full_score_at, max_points"
                    + " FROM kpi_formula",
                Tuple.class))
        .stream()
        .map(FormulaReader::formula)
        .filter(formula -> formula.isInForceOn(day))
        .sorted(java.util.Comparator.comparing(Formula::indicator))
        .toList();
  }

  private static Formula formula(Tuple row) {
    return new Formula(
        Indicator.valueOf(row.get(0, String.class)),
        row.get(1, String.class),
        day(row, 2).orElse(LocalDate.MIN),
        day(row, 3),
        Rows.decimal(row, 4),
        Rows.decimal(row, 5));
  }

  /** Hibernate gives a date of a native query as either type. */
  static Optional<LocalDate> day(Tuple row, int column) {
    return Rows.optional(row, column, Object.class)
        .map(value -> value instanceof Date date ? date.toLocalDate() : (LocalDate) value);
  }
}
