package vn.sohoa.review;

import static vn.sohoa.sql.ArrayType.BOOLEAN;
import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.policy.PolicyRule.Question;
import vn.sohoa.review.policy.ReviewPolicy;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/**
 * Applies a policy to many documents at once: the policy answers each distinct combination of
 * finding, kind and field, and SQL does the rest.
 */
@ApplicationScoped
class PolicyScope {
  private static final Sql COMBINATIONS =
      Sql.of(
          """
          SELECT DISTINCT f.code, d.kind, f.field
          FROM document d JOIN finding f ON f.document_id = d.id
          WHERE d.state IN ('READY', 'NEEDS_REVIEW')
          """);

  /** The answers of the policy as a table, and the documents with an open finding by it. */
  private static final String ANSWERS =
      """
      answer AS (
        SELECT code, kind, field, blocking
        FROM unnest(:codes, :kinds, :fields, :blocking) AS answer (code, kind, field, blocking))
      """;

  private static final Sql MOVED =
      Sql.of(
          """
          WITH %s, judged AS (
            SELECT d.state, EXISTS (
                     SELECT 1 FROM finding f
                     JOIN answer a ON a.code = f.code AND a.kind IS NOT DISTINCT FROM d.kind
                                  AND a.field IS NOT DISTINCT FROM f.field
                     WHERE f.document_id = d.id AND f.settled_by IS NULL AND a.blocking) AS open
            FROM document d WHERE d.state IN ('READY', 'NEEDS_REVIEW'))
          SELECT count(*) AS documents,
                 count(*) FILTER (WHERE state = 'NEEDS_REVIEW' AND NOT open) AS to_ready,
                 count(*) FILTER (WHERE state = 'READY' AND open) AS to_review
          FROM judged
          """
              .formatted(ANSWERS));

  /** Locks in the order of ids, as all that lock several documents do. */
  private static final Sql APPLY =
      Sql.of(
          """
          WITH %s, due AS MATERIALIZED (
            SELECT id FROM document
            WHERE policy_version < :version AND state IN ('READY', 'NEEDS_REVIEW')
            ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED),
          changed AS (
            UPDATE finding f SET blocking = a.blocking
            FROM due, document d, answer a
            WHERE f.document_id = due.id AND d.id = due.id AND a.code = f.code AND f.blocking <> a.blocking
              AND a.kind IS NOT DISTINCT FROM d.kind AND a.field IS NOT DISTINCT FROM f.field
            RETURNING f.document_id),
          judged AS (
            SELECT d.id, CASE WHEN EXISTS (
                     SELECT 1 FROM finding f
                     JOIN answer a ON a.code = f.code AND a.kind IS NOT DISTINCT FROM d.kind
                                  AND a.field IS NOT DISTINCT FROM f.field
                     WHERE f.document_id = d.id AND f.settled_by IS NULL AND a.blocking)
                   THEN 'NEEDS_REVIEW' ELSE 'READY' END AS state
            FROM due JOIN document d ON d.id = due.id),
          ended AS (
            UPDATE document d SET policy_version = :version, state = j.state,
              -- The entity tag changes only with what is shown
              version = d.version
                + CASE WHEN d.state <> j.state OR d.id IN (SELECT document_id FROM changed) THEN 1 ELSE 0 END
            FROM judged j WHERE d.id = j.id
            RETURNING d.id)
          SELECT count(*) AS documents FROM ended
          """
              .formatted(ANSWERS));

  private static final Sql PENDING =
      Sql.of(
          """
          SELECT count(*) AS total, count(*) FILTER (WHERE policy_version < :version) AS pending
          FROM document WHERE state IN ('READY', 'NEEDS_REVIEW')
          """);

  private static final Sql DUE =
      Sql.of(
          """
          SELECT EXISTS (SELECT 1 FROM document WHERE policy_version < :version AND state IN ('READY', 'NEEDS_REVIEW')) AS due
          """);

  private final Database database;
  private final PaperFields fields;

  PolicyScope(Database database, PaperFields fields) {
    this.database = database;
    this.fields = fields;
  }

  /**
   * How many finished documents a policy would move.
   *
   * @param documents all finished ones
   */
  record Moved(long documents, long toReady, long toReview) {}

  /** Progress of the policy in force over the finished documents. */
  record Progress(long documents, long pending) {}

  private record Combination(FindingCode code, Optional<String> kind, Optional<String> field) {
    static Combination of(Row row) {
      return new Combination(
          row.constant("code", FindingCode.class),
          row.optionalText("kind"),
          row.optionalText("field"));
    }
  }

  Moved moved(ReviewPolicy policy) {
    return bind(database.statement(MOVED), policy)
        .single(
            row ->
                new Moved(
                    row.number("documents"), row.number("to_ready"), row.number("to_review")));
  }

  /** Judges the next documents by the policy; returns how many, 0 if all are judged or locked. */
  long apply(ReviewPolicy policy, int limit) {
    return bind(database.statement(APPLY), policy)
        .bind("version", policy.version())
        .bind("limit", limit)
        .single(row -> row.number("documents"));
  }

  /** Whether finished documents are judged by an earlier version. */
  boolean isDue(int version) {
    return database.statement(DUE).bind("version", version).single(row -> row.bool("due"));
  }

  Progress progress(int version) {
    return database
        .statement(PENDING)
        .bind("version", version)
        .single(row -> new Progress(row.number("total"), row.number("pending")));
  }

  private Statement bind(Statement statement, ReviewPolicy policy) {
    List<Combination> found = database.statement(COMBINATIONS).list(Combination::of);
    return statement
        .bind("codes", TEXT, found.stream().map(one -> one.code().name()).toList())
        .bind("kinds", TEXT, found.stream().map(Combination::kind).toList())
        .bind("fields", TEXT, found.stream().map(Combination::field).toList())
        .bind(
            "blocking", BOOLEAN, found.stream().map(one -> policy.blocks(question(one))).toList());
  }

  private Question question(Combination one) {
    return new Question(
        one.code(), one.kind(), one.field().map(name -> fields.importance(name, one.kind())));
  }
}
