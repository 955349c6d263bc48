package vn.sohoa.dossier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.sql.Statement;

/**
 * Conditions of a list of dossiers; those that are given must all hold. Days are those of Vietnam.
 *
 * @param receivedTo last day of reception, inclusive
 * @param dueTo last day on which it is due, inclusive; dossiers that are never due do not meet it
 * @param updatedSince it, or its coverage, has changed at this time or later
 */
@RegisterForReflection // the names of the parameters are looked up
public record DossierConditions(
    @QueryParam("state") Optional<DossierState> state,
    @QueryParam("department") Optional<String> department,
    @QueryParam("receivedFrom") Optional<LocalDate> receivedFrom,
    @QueryParam("receivedTo") Optional<LocalDate> receivedTo,
    @QueryParam("dueFrom") Optional<LocalDate> dueFrom,
    @QueryParam("dueTo") Optional<LocalDate> dueTo,
    @QueryParam("coverage") Optional<CoverageCondition> coverage,
    @QueryParam("updatedSince") Optional<OffsetDateTime> updatedSince) {
  private static final String ZONE = " AT TIME ZONE 'Asia/Ho_Chi_Minh')";

  /** Returns no conditions. */
  public static DossierConditions none() {
    return new DossierConditions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the conditions over {@code dossier d}, each with AND before it. */
  String sql() {
    var sql = new StringBuilder();
    state.ifPresent(_ -> sql.append(" AND d.state = :state"));
    department.ifPresent(_ -> sql.append(" AND d.department = :department"));
    receivedFrom.ifPresent(
        _ -> sql.append(" AND d.received_at >= (CAST(:receivedFrom AS timestamp)" + ZONE));
    receivedTo.ifPresent(
        _ -> sql.append(" AND d.received_at < (CAST(:receivedEnd AS timestamp)" + ZONE));
    dueFrom.ifPresent(_ -> sql.append(" AND d.due_at >= (CAST(:dueFrom AS timestamp)" + ZONE));
    dueTo.ifPresent(_ -> sql.append(" AND d.due_at < (CAST(:dueEnd AS timestamp)" + ZONE));
    coverage.ifPresent(one -> sql.append(one.sql()));
    updatedSince.ifPresent(
        _ ->
            sql.append(
                """
                 AND d.code IN (SELECT e.subject FROM event e
                                WHERE e.kind = 'DOSSIER' AND e.written_at >= :updatedSince)\
                """));
    return sql.toString();
  }

  void bind(Statement statement) {
    Map<String, Object> values = new LinkedHashMap<>();
    state.ifPresent(value -> values.put("state", value));
    department.ifPresent(value -> values.put("department", value));
    receivedFrom.ifPresent(value -> values.put("receivedFrom", value));
    receivedTo.ifPresent(value -> values.put("receivedEnd", value.plusDays(1)));
    dueFrom.ifPresent(value -> values.put("dueFrom", value));
    dueTo.ifPresent(value -> values.put("dueEnd", value.plusDays(1)));
    updatedSince.ifPresent(value -> values.put("updatedSince", value.toInstant()));
    values.forEach(statement::bind);
  }
}
