package vn.sohoa.review;

import static vn.sohoa.sql.ArrayType.BOOLEAN;
import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.policy.PolicyRule.Question;
import vn.sohoa.review.policy.ReviewPolicy;
import vn.sohoa.sql.ArrayType;
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
  /** Finished documents, or some of them. */
  private static final String FINISHED =
      "SELECT id FROM document WHERE state IN ('READY', 'NEEDS_REVIEW')";

  private static final String SOME = "SELECT unnest(:ids) AS id";

  private static final String COMBINATIONS =
      """
      SELECT DISTINCT f.code, d.kind, f.field
      FROM (%s) AS judged JOIN document d ON d.id = judged.id JOIN finding f ON f.document_id = d.id
      """;

  /**
   * The verdict on each finding of some documents, as {@link Settlement} gives it for one: a
   * finding about a document that was withdrawn does not block.
   */
  private static final String VERDICT =
      """
      answer AS (
        SELECT code, kind, field, blocking
        FROM unnest(:codes, :kinds, :fields, :blocking) AS answer (code, kind, field, blocking)),
      verdict AS (
        SELECT f.document_id, f.stage, f.position, f.settled_by, a.blocking AND other.id IS NULL AS blocking
        FROM (%s) AS judged
        JOIN document d ON d.id = judged.id
        JOIN finding f ON f.document_id = d.id
        JOIN answer a ON a.code = f.code AND a.kind IS NOT DISTINCT FROM d.kind
                     AND a.field IS NOT DISTINCT FROM f.field
        LEFT JOIN document other ON other.doc_code = f.subject AND other.state = 'WITHDRAWN'),
      open_document AS (
        SELECT DISTINCT document_id AS id FROM verdict WHERE blocking AND settled_by IS NULL)
      """;

  private static final Sql MOVED =
      Sql.of(
          """
          WITH %s
          SELECT count(*) AS documents,
                 count(*) FILTER (WHERE d.state = 'NEEDS_REVIEW' AND o.id IS NULL) AS to_ready,
                 count(*) FILTER (WHERE d.state = 'READY' AND o.id IS NOT NULL) AS to_review
          FROM document d LEFT JOIN open_document o ON o.id = d.id
          WHERE d.state IN ('READY', 'NEEDS_REVIEW')
          """
              .formatted(VERDICT.formatted(FINISHED)));

  /** Locks in the order of ids, as all that lock several documents do. */
  private static final Sql DUE =
      Sql.of(
          """
          SELECT id FROM document
          WHERE policy_version < :version AND state IN ('READY', 'NEEDS_REVIEW')
          ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
          """);

  /** The entity tag of a document changes only with what is shown. */
  private static final Sql APPLY =
      Sql.of(
          """
          WITH %s,
          changed AS (
            UPDATE finding f SET blocking = v.blocking FROM verdict v
            WHERE f.document_id = v.document_id AND f.stage = v.stage AND f.position = v.position
              AND f.blocking <> v.blocking
            RETURNING f.document_id),
          judged AS (
            SELECT given.id, CASE WHEN o.id IS NULL THEN 'READY' ELSE 'NEEDS_REVIEW' END AS state
            FROM unnest(:ids) AS given (id) LEFT JOIN open_document o ON o.id = given.id)
          UPDATE document d SET policy_version = :version, state = j.state,
            version = d.version
              + CASE WHEN d.state <> j.state OR d.id IN (SELECT document_id FROM changed) THEN 1 ELSE 0 END
          FROM judged j WHERE d.id = j.id
          """
              .formatted(VERDICT.formatted(SOME)));

  private static final Sql PENDING =
      Sql.of(
          """
          SELECT count(*) AS total, count(*) FILTER (WHERE policy_version < :version) AS pending
          FROM document WHERE state IN ('READY', 'NEEDS_REVIEW')
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
    Statement combinations = database.statement(Sql.of(COMBINATIONS.formatted(FINISHED)));
    return bind(database.statement(MOVED), combinations, policy)
        .single(
            row ->
                new Moved(
                    row.number("documents"), row.number("to_ready"), row.number("to_review")));
  }

  /** Judges the next documents by the policy; returns how many, 0 if all are judged or locked. */
  int apply(ReviewPolicy policy, int limit) {
    List<UUID> due =
        database
            .statement(DUE)
            .bind("version", policy.version())
            .bind("limit", limit)
            .list(row -> row.uuid("id"));
    Statement combinations =
        database.statement(Sql.of(COMBINATIONS.formatted(SOME))).bind("ids", ArrayType.UUID, due);
    return due.isEmpty()
        ? 0
        : bind(database.statement(APPLY), combinations, policy)
            .bind("ids", ArrayType.UUID, due)
            .bind("version", policy.version())
            .update();
  }

  Progress progress(int version) {
    return database
        .statement(PENDING)
        .bind("version", version)
        .single(row -> new Progress(row.number("total"), row.number("pending")));
  }

  private Statement bind(Statement statement, Statement combinations, ReviewPolicy policy) {
    List<Combination> found = combinations.list(Combination::of);
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
