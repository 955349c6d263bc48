package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.sohoa.report.kpi.Formula;
import vn.sohoa.report.kpi.Indicator;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Queries the formulas in force. */
@ApplicationScoped
class FormulaReader {
  private static final Sql ALL =
      Sql.of(
          """
          SELECT indicator, legal_basis, effective_from, effective_to, full_score_at, max_points FROM kpi_formula
          """);

  private final Database database;

  FormulaReader(Database database) {
    this.database = database;
  }

  /** Returns the formulas in force on a day, ordered by indicator number. */
  List<Formula> inForce(LocalDate day) {
    return database.statement(ALL).list(FormulaReader::formula).stream()
        .filter(formula -> formula.isInForceOn(day))
        .sorted(Comparator.comparing(Formula::indicator))
        .toList();
  }

  private static Formula formula(Row row) {
    return new Formula(
        row.constant("indicator", Indicator.class),
        row.text("legal_basis"),
        row.day("effective_from"),
        row.optionalDay("effective_to"),
        row.optionalDecimal("full_score_at"),
        row.optionalDecimal("max_points"));
  }
}
