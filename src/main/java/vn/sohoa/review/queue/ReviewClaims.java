package vn.sohoa.review.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/**
 * Claims of documents. Their times are the database's, because several nodes compare them and the
 * clocks of nodes differ.
 */
@ApplicationScoped
class ReviewClaims {
  /**
   * Skips what other transactions claim at the same moment, so that no two callers get the same.
   */
  static final String NEXT =
      """
      UPDATE review_item t SET claimed_by = :key, claimed_until = now() + make_interval(secs => :lease)
      FROM (SELECT i.document_id FROM review_item i WHERE %s
            ORDER BY i.due_on, i.rank, i.quality, i.document_id LIMIT 1 FOR UPDATE OF i SKIP LOCKED) chosen
      WHERE t.document_id = chosen.document_id
      RETURNING t.document_id
      """;

  private static final Sql TAKE =
      Sql.of(
          """
          UPDATE review_item i SET claimed_by = :key, claimed_until = now() + make_interval(secs => :lease)
          WHERE i.document_id = :document AND (i.claimed_by = :key OR %s)
          RETURNING i.document_id
          """
              .formatted(QueueQuery.FREE));
  private static final Sql GIVE_BACK =
      Sql.of(
          """
          WITH mine AS (
            UPDATE review_item SET claimed_by = NULL, claimed_until = NULL
            WHERE document_id = :document AND claimed_by = :key RETURNING document_id)
          INSERT INTO review_return (document_id, key_id) SELECT document_id, :key FROM mine ON CONFLICT DO NOTHING
          """);

  private final Database database;
  private final ReviewQueue queue;
  private final DocumentRepository documents;
  private final ReviewConfig config;

  ReviewClaims(
      Database database, ReviewQueue queue, DocumentRepository documents, ReviewConfig config) {
    this.database = database;
    this.queue = queue;
    this.documents = documents;
    this.config = config;
  }

  /**
   * Claims the most valuable free document; those that the caller gave back come last.
   *
   * @return empty if no document is free
   */
  @Transactional
  Optional<QueuedDocument> next(ReviewFilter filter, String caller) {
    return claim(new QueueQuery(filter).free().notReturnedBy(caller), caller)
        .or(() -> claim(new QueueQuery(filter).free(), caller))
        .flatMap(id -> queue.find(id, caller));
  }

  private Optional<UUID> claim(QueueQuery query, String caller) {
    return claimed(query.statement(database, NEXT), caller);
  }

  private Optional<UUID> claimed(Statement statement, String caller) {
    return statement
        .bind("key", caller)
        .bind("lease", config.lease().toSeconds())
        .first(row -> row.uuid("document_id"));
  }

  /**
   * Claims a document, or renews the caller's claim, even one that has run out.
   *
   * @throws ProblemException if somebody else has a claim in force, or if the document is not in
   *     the queue
   */
  @Transactional
  QueuedDocument take(String docCode, DocumentVisibility viewer, String caller) {
    Document document = documents.byDocCode(docCode, viewer);
    return claimed(database.statement(TAKE).bind("document", document.id()), caller)
        .flatMap(id -> queue.find(id, caller))
        .orElseThrow(() -> refusal(document, caller));
  }

  /**
   * Ends the caller's claim; has no effect without one.
   *
   * @throws ProblemException if somebody else has a claim in force
   */
  @Transactional
  void giveBack(String docCode, DocumentVisibility viewer, String caller) {
    Document document = documents.byDocCode(docCode, viewer);
    int given =
        database.statement(GIVE_BACK).bind("document", document.id()).bind("key", caller).update();
    if (given == 0) {
      holder(document, caller)
          .filter(claim -> !claim.mine())
          .ifPresent(
              claim -> {
                throw claimed(document, claim);
              });
    }
  }

  private Optional<QueuedDocument.Claim> holder(Document document, String caller) {
    return queue.find(document.id(), caller).flatMap(QueuedDocument::claim);
  }

  private ProblemException refusal(Document document, String caller) {
    return holder(document, caller)
        .map(claim -> claimed(document, claim))
        .orElseGet(
            () ->
                new ProblemException(
                    Reason.CONFLICT,
                    Message.of("problem.not-in-review", document.docCode(), document.state())));
  }

  private static ProblemException claimed(Document document, QueuedDocument.Claim claim) {
    return new ProblemException(
        Reason.CLAIMED,
        Message.of("problem.claimed", document.docCode(), claim.name(), claim.until()));
  }
}
