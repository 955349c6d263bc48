package vn.sohoa.review.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Builds the conditions of a query over the queue. Values are always bound as parameters. */
final class QueueQuery {
  static final String FREE = "(i.claimed_until IS NULL OR i.claimed_until <= now())";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  QueueQuery(ReviewFilter filter) {
    conditions.add("TRUE");
    add("i.kind = :kind", "kind", filter.kind());
    add("i.dossier_code = :dossier", "dossier", filter.dossier());
    add("i.department = :department", "department", filter.department());
    add("i.key_id = :station", "station", filter.station());
    add("CAST(:finding AS text) = ANY (i.codes)", "finding", filter.finding().map(Enum::name));
    add("i.due_on < :dueBefore", "dueBefore", filter.dueBefore());
  }

  QueueQuery free() {
    conditions.add(FREE);
    return this;
  }

  /**
   * Without documents that the caller gave back. OFFSET keeps PostgreSQL from a join over the whole
   * queue: the first free row of the index is a few rows away.
   */
  QueueQuery notReturnedBy(String caller) {
    conditions.add(
        """
        NOT EXISTS (SELECT FROM review_return r WHERE r.document_id = i.document_id AND r.key_id = :returner
                    OFFSET 0)\
        """);
    parameters.put("returner", caller);
    return this;
  }

  QueueQuery claimed(Optional<ClaimFilter> claim, String caller) {
    claim.ifPresent(
        wanted -> {
          switch (wanted) {
            case FREE -> free();
            case MINE -> addClaimed("i.claimed_by = :caller", caller);
            case OTHERS -> addClaimed("i.claimed_by <> :caller", caller);
          }
        });
    return this;
  }

  private void addClaimed(String condition, String caller) {
    conditions.add(condition + " AND i.claimed_until > now()");
    parameters.put("caller", caller);
  }

  private void add(String condition, String parameter, Optional<?> value) {
    value.ifPresent(
        present -> {
          conditions.add(condition);
          parameters.put(parameter, present);
        });
  }

  /**
   * @param text has {@code %s} in place of the conditions
   */
  Statement statement(Database database, String text) {
    Statement statement =
        database.statement(Sql.of(text.formatted(String.join(" AND ", conditions))));
    parameters.forEach(statement::bind);
    return statement;
  }
}
