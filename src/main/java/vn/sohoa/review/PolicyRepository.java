package vn.sohoa.review;

import static vn.sohoa.sql.ArrayType.BOOLEAN;
import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.review.policy.ReviewPolicy;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** The versions of the review policy; the newest is in force. Callers have a transaction. */
@ApplicationScoped
class PolicyRepository {
  private static final Sql NEWEST = Sql.of("SELECT max(version) AS version FROM review_policy");
  private static final Sql RULES =
      Sql.of(
          """
          SELECT code, kind, importance, blocking FROM review_policy_rule WHERE version = :version ORDER BY position
          """);
  private static final Sql VERSIONS =
      Sql.of(
          """
          SELECT version, made_at, key_id, reason FROM review_policy
          WHERE version < :before ORDER BY version DESC LIMIT :limit
          """);
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO review_policy (version, made_at, key_id, reason) VALUES (:version, :at, :key, :reason)
          """);
  private static final Sql ADD_RULES =
      Sql.of(
          """
          INSERT INTO review_policy_rule (version, position, code, kind, importance, blocking)
          SELECT :version, rule.position, rule.code, rule.kind, rule.importance, rule.blocking
          FROM unnest(:codes, :kinds, :importances, :blocking) WITH ORDINALITY
               AS rule (code, kind, importance, blocking, position)
          """);

  private final Database database;

  PolicyRepository(Database database) {
    this.database = database;
  }

  /**
   * Who made a version, and why.
   *
   * @param by id of the access key; empty for the version that was shipped
   */
  record Version(int version, Instant at, Optional<String> by, String reason) {
    static Version of(Row row) {
      return new Version(
          row.integer("version"),
          row.instant("made_at"),
          row.optionalText("key_id"),
          row.text("reason"));
    }
  }

  int newest() {
    return database.statement(NEWEST).single(row -> row.integer("version"));
  }

  /** Returns the policy in force. */
  ReviewPolicy inForce() {
    int version = newest();
    return new ReviewPolicy(version, rules(version));
  }

  List<PolicyRule> rules(int version) {
    return database.statement(RULES).bind("version", version).list(PolicyRepository::rule);
  }

  /** Returns versions before one, newest first. */
  List<Version> versions(int before, int limit) {
    return database
        .statement(VERSIONS)
        .bind("before", before)
        .bind("limit", limit)
        .list(Version::of);
  }

  void add(ReviewPolicy policy, Instant at, String by, String reason) {
    database
        .statement(ADD)
        .bind("version", policy.version())
        .bind("at", at)
        .bind("key", by)
        .bind("reason", reason)
        .update();
    List<PolicyRule> rules = policy.rules();
    database
        .statement(ADD_RULES)
        .bind("version", policy.version())
        .bind("codes", TEXT, rules.stream().map(rule -> rule.code().name()).toList())
        .bind("kinds", TEXT, rules.stream().map(PolicyRule::kind).toList())
        .bind(
            "importances",
            TEXT,
            rules.stream().map(rule -> rule.importance().map(Enum::name)).toList())
        .bind("blocking", BOOLEAN, rules.stream().map(PolicyRule::blocking).toList())
        .update();
  }

  private static PolicyRule rule(Row row) {
    return new PolicyRule(
        row.constant("code", FindingCode.class),
        row.optionalText("kind"),
        row.optionalConstant("importance", Importance.class),
        row.bool("blocking"));
  }
}
