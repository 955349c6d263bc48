package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Transactions;

/** The time of engines that documents use, and the limit of it. */
@ApplicationScoped
class EngineTime {
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO engine_time AS t (document_id, millis) VALUES (:document, :millis)
          ON CONFLICT (document_id) DO UPDATE SET millis = t.millis + :millis
          """);
  private static final Sql USED =
      Sql.of("SELECT millis FROM engine_time WHERE document_id = :document");
  private static final Sql RESET = Sql.of("DELETE FROM engine_time WHERE document_id = :document");

  private final Transactions transactions;
  private final DocumentRepository documents;
  private final Database database;
  private final QueueShares shares;
  private final PipelineConfig config;

  EngineTime(
      Transactions transactions,
      DocumentRepository documents,
      Database database,
      QueueShares shares,
      PipelineConfig config) {
    this.transactions = transactions;
    this.documents = documents;
    this.database = database;
    this.shares = shares;
    this.config = config;
  }

  /** Counts what a step used, in a transaction of its own: it is used even if the step fails. */
  void add(UUID documentId, Duration busy) {
    transactions.run(
        () -> {
          database
              .statement(ADD)
              .bind("document", documentId)
              .bind("millis", busy.toMillis())
              .update();
          shares.charge(documents.findById(documentId).keyId(), busy);
        });
  }

  /** Gives a document that is processed again its whole time. */
  void reset(UUID documentId) {
    database.statement(RESET).bind("document", documentId).update();
  }

  /** Whether the document used more than it may; its number of pages must be known. */
  boolean isUsedUp(Document document) {
    Duration limit =
        config
            .documentTime()
            .plus(config.documentTimePerPage().multipliedBy(document.pageCount().orElseThrow()));
    return used(document.id()).compareTo(limit) > 0;
  }

  private Duration used(UUID documentId) {
    return Duration.ofMillis(
        database
            .statement(USED)
            .bind("document", documentId)
            .first(row -> row.number("millis"))
            .orElse(0L));
  }
}
