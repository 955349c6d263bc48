package vn.sohoa.report;

import vn.sohoa.sql.Statement;

/** SQL condition of a {@link Scope}. */
final class ScopeCondition {
  /** Condition on {@code dossier d}; {@link #bind} binds its parameters. */
  static final String ON_DOSSIER =
      """
      d.received_at >= :begin AND d.received_at < :end
      AND (CAST(:department AS text) IS NULL OR d.department = :department)
      AND (CAST(:procedure AS text) IS NULL OR d.procedure_code = :procedure)
      """;

  private ScopeCondition() {}

  static Statement bind(Statement statement, Scope scope) {
    return statement
        .planForValues()
        .bind("begin", scope.begin())
        .bind("end", scope.end())
        .bind("department", scope.department())
        .bind("procedure", scope.procedure());
  }
}
