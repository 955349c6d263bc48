package vn.sohoa.review.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.lock.NamedLocks;
import vn.sohoa.message.Message;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Finds corrections that people made often, and stores the answers of admins. */
@ApplicationScoped
class Proposals {
  private static final String PROPOSALS =
      """
      WITH decided AS (
        SELECT c.document_id, c.key_id, c.target AS field, coalesce(d.kind, '') AS kind, c.after #>> '{machine,0}' AS machine,
               CASE c.after ->> 'review' WHEN 'SET' THEN c.after #>> '{values,0}' END AS value
        FROM decision c JOIN document d ON d.id = c.document_id
        WHERE %1$s AND c.target = ANY (:fields) AND c.after ->> 'review' IN ('SET', 'CONFIRMED')
          AND jsonb_array_length(c.after -> 'machine') = 1 AND jsonb_array_length(c.after -> 'values') = 1),
      confirmed AS (
        SELECT field, kind, machine, count(DISTINCT document_id) AS documents FROM decided WHERE value IS NULL
        GROUP BY field, kind, machine),
      corrected AS (
        SELECT CAST(md5(concat_ws(E'\\x1F', field, kind, machine, value)) AS uuid) AS id, field, kind, machine, value,
               count(DISTINCT document_id) AS documents, count(DISTINCT key_id) AS people
        FROM decided WHERE value <> machine AND machine <> '' AND value <> ''
        GROUP BY field, kind, machine, value),
      proposal AS (
        SELECT coalesce(r.id, c.id) AS id, coalesce(r.field, c.field) AS field, coalesce(r.kind, c.kind) AS kind,
               coalesce(r.machine, c.machine) AS machine, coalesce(r.value, c.value) AS value,
               coalesce(c.documents, 0) AS documents, coalesce(c.people, 0) AS people, coalesce(r.state, 'OPEN') AS state,
               r.reason, r.key_id AS answered_by, r.made_at AS answered_at
        FROM corrected c FULL JOIN correction_rule r ON r.id = c.id
        WHERE r.id IS NOT NULL OR (c.documents >= :documents AND c.people >= :people))
      SELECT p.*, coalesce(f.documents, 0) AS confirmed
      FROM proposal p LEFT JOIN confirmed f ON f.field = p.field AND f.kind = p.kind AND f.machine = p.machine
      WHERE %2$s
      """;
  private static final Sql PAGE =
      Sql.of(
          PROPOSALS.formatted(
              Corrections.STANDS,
              "(CAST(:state AS text) IS NULL OR p.state = :state) AND p.id > :after ORDER BY p.id LIMIT :limit"));
  private static final Sql ONE = Sql.of(PROPOSALS.formatted(Corrections.STANDS, "p.id = :id"));
  private static final Sql ANSWER =
      Sql.of(
          """
          INSERT INTO correction_rule (id, field, kind, machine, value, state, reason, key_id, made_at)
          VALUES (:id, :field, :kind, :machine, :value, :state, :reason, :key, :at)
          ON CONFLICT (id) DO UPDATE
            SET state = excluded.state, reason = excluded.reason, key_id = excluded.key_id, made_at = excluded.made_at
          """);
  private static final Sql OTHER =
      Sql.of(
          """
          SELECT value FROM correction_rule
          WHERE kind = :kind AND field = :field AND machine = :machine AND state = 'ACCEPTED' AND id <> :id
          """);

  /** Before all ids, which are digests. */
  private static final UUID FIRST = new UUID(0, 0);

  private final Database database;
  private final NamedLocks locks;
  private final ProposalConfig config;
  private final AuditLog audit;
  private final Clock clock;

  Proposals(
      Database database, NamedLocks locks, ProposalConfig config, AuditLog audit, Clock clock) {
    this.database = database;
    this.locks = locks;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  CursorPage<Proposal> page(Optional<ProposalState> state, ListPage page) {
    return page.of(
        bound(PAGE)
            .bind("state", state)
            .bind("after", place(page.after()))
            .bind("limit", page.rows())
            .list(Proposal::of),
        proposal -> proposal.id().toString(),
        proposal -> proposal);
  }

  private static UUID place(String after) {
    try {
      return after.isEmpty() ? FIRST : UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw Cursors.invalid();
    }
  }

  private Statement bound(Sql sql) {
    return database
        .statement(sql)
        .bind("fields", ArrayType.TEXT, Corrections.LEARNABLE)
        .bind("documents", config.documents())
        .bind("people", config.people());
  }

  /**
   * Answers a proposal; a later answer replaces an earlier one.
   *
   * @throws ProblemException if it does not exist, or if another rule for the same value of the
   *     machine is accepted
   */
  @Transactional
  Proposal answer(UUID id, ProposalState answer, String reason, String actor) {
    locks.hold("proposals");
    Proposal proposal = get(id);
    if (answer == ProposalState.ACCEPTED) {
      requireOnlyRule(proposal);
    }
    database
        .statement(ANSWER)
        .bind("id", id)
        .bind("field", proposal.field())
        .bind("kind", proposal.kind().orElse(""))
        .bind("machine", proposal.machine())
        .bind("value", proposal.value())
        .bind("state", answer)
        .bind("reason", reason)
        .bind("key", actor)
        .bind("at", clock.instant())
        .update();
    audit.record(actor, "proposal.answer", id.toString(), answer.name());
    return get(id);
  }

  private Proposal get(UUID id) {
    return bound(ONE)
        .bind("id", id)
        .first(Proposal::of)
        .orElseThrow(() -> ProblemException.notFound("proposal", id.toString()));
  }

  private void requireOnlyRule(Proposal proposal) {
    database
        .statement(OTHER)
        .bind("id", proposal.id())
        .bind("kind", proposal.kind().orElse(""))
        .bind("field", proposal.field())
        .bind("machine", proposal.machine())
        .first(row -> row.text("value"))
        .ifPresent(
            other -> {
              throw new ProblemException(
                  Reason.CONFLICT, Message.of("problem.other-rule", proposal.machine(), other));
            });
  }
}
