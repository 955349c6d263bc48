package vn.sohoa.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Deliveries that people intervene in. Callers have a transaction. */
@ApplicationScoped
class ResultDeliveryRepository {
  private static final Sql FAILED =
      Sql.of(
          """
          SELECT r.attestation_id FROM result_delivery r JOIN counted_result t ON t.attestation_id = r.attestation_id
          WHERE r.state = 'FAILED' AND (:all OR r.doc_code = :docCode) ORDER BY r.number
          """);

  private static final Sql REDRIVE =
      Sql.of(
          """
          UPDATE result_delivery
          SET state = 'OPEN', answered = NULL, attempts = 0, wakes = wakes + 1, next_attempt_at = :now, waiting_since = :now,
              changed_at = :now
          WHERE state = 'FAILED' AND attestation_id = :id
          """);

  private final Database database;

  ResultDeliveryRepository(Database database) {
    this.database = database;
  }

  /**
   * Returns the attestations that count and whose entries were refused.
   *
   * @param docCode of their document; empty for all
   */
  List<UUID> failed(Optional<String> docCode) {
    return database
        .statement(FAILED)
        .bind("all", docCode.isEmpty())
        .bind("docCode", docCode.orElse(""))
        .list(row -> row.uuid("attestation_id"));
  }

  /** Has an entry sent again; returns whether it is one that was refused. */
  boolean redrive(UUID attestation, Instant now) {
    return database.statement(REDRIVE).bind("id", attestation).bind("now", now).update() == 1;
  }
}
