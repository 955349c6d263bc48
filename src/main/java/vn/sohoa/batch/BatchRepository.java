package vn.sohoa.batch;

import static vn.sohoa.sql.ArrayType.INTEGER;
import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stores batches. Callers have a transaction. */
@ApplicationScoped
class BatchRepository {
  private static final String COLUMNS =
      "id, number, key_id, name, operator, device, profile, opened_at, closed_at, receipt";
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO batch (id, key_id, name, operator, device, profile, opened_at)
          VALUES (:id, :key, :name, :operator, :device, :profile, :at)
          """);
  private static final Sql ADD_FILES =
      Sql.of(
          """
          INSERT INTO batch_file (batch_id, position, name, sha256, declared_pages)
          SELECT :id, place, name, sha256, pages
          FROM unnest(:names, :digests, :pages) WITH ORDINALITY AS f (name, sha256, pages, place)
          """);
  private static final Sql BY_ID = Sql.of("SELECT " + COLUMNS + " FROM batch WHERE id = :id");
  private static final Sql LOCK =
      Sql.of("SELECT " + COLUMNS + " FROM batch WHERE id = :id FOR UPDATE");
  private static final Sql PAGE =
      Sql.of(
          "SELECT "
              + COLUMNS
              + " FROM batch WHERE number < :before AND (:all OR key_id = :key)"
              + " AND (:any OR (closed_at IS NULL) = :open) ORDER BY number DESC LIMIT :limit");
  private static final Sql ARRIVE =
      Sql.of(
          """
          UPDATE batch_file SET document_id = :document
          WHERE batch_id = :id AND sha256 = :sha256 AND document_id IS NULL
          """);
  private static final Sql CLOSE =
      Sql.of("UPDATE batch SET closed_at = :at, receipt = :receipt WHERE id = :id");

  private final Database database;

  BatchRepository(Database database) {
    this.database = database;
  }

  void add(UUID id, String keyId, BatchManifest manifest, Instant at) {
    database
        .statement(ADD)
        .bind("id", id)
        .bind("key", keyId)
        .bind("name", manifest.name())
        .bind("operator", manifest.operator())
        .bind("device", manifest.device())
        .bind("profile", manifest.profile())
        .bind("at", at)
        .update();
    List<BatchManifest.Entry> files = manifest.files();
    database
        .statement(ADD_FILES)
        .bind("id", id)
        .bind("names", TEXT, files.stream().map(BatchManifest.Entry::name).toList())
        .bind("digests", TEXT, files.stream().map(BatchManifest.Entry::sha256).toList())
        .bind("pages", INTEGER, files.stream().map(BatchManifest.Entry::pages).toList())
        .update();
  }

  Optional<Batch> find(UUID id) {
    return database.statement(BY_ID).bind("id", id).first(BatchRepository::batch);
  }

  /** Returns a batch that nobody else changes until the transaction ends. */
  Optional<Batch> lock(UUID id) {
    return database.statement(LOCK).bind("id", id).first(BatchRepository::batch);
  }

  /**
   * Returns batches, newest first.
   *
   * @param keyId of whom; empty for those of all
   * @param state of which; empty for all
   * @param before number of the last batch of the previous page
   */
  List<Batch> page(Optional<String> keyId, Optional<BatchState> state, long before, int limit) {
    return database
        .statement(PAGE)
        .bind("all", keyId.isEmpty())
        .bind("key", keyId.orElse(""))
        .bind("any", state.isEmpty())
        .bind("open", state.filter(BatchState.OPEN::equals).isPresent())
        .bind("before", before)
        .bind("limit", limit)
        .list(BatchRepository::batch);
  }

  /** Returns whether the file was expected, and had not arrived before. */
  boolean arrive(UUID id, String sha256, UUID document) {
    return database
            .statement(ARRIVE)
            .bind("id", id)
            .bind("sha256", sha256)
            .bind("document", document)
            .update()
        == 1;
  }

  void close(UUID id, String receipt, Instant at) {
    database.statement(CLOSE).bind("id", id).bind("receipt", receipt).bind("at", at).update();
  }

  private static Batch batch(Row row) {
    return new Batch(
        row.uuid("id"),
        row.number("number"),
        row.text("key_id"),
        new Batch.Label(
            row.optionalText("name"),
            row.optionalText("operator"),
            row.optionalText("device"),
            row.optionalText("profile")),
        row.instant("opened_at"),
        row.optionalInstant("closed_at"),
        row.optionalText("receipt"));
  }
}
