package vn.sohoa.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.blob.Sha256;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** The table of uploads. Callers have a transaction. */
@ApplicationScoped
class UploadRepository {
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO upload (id, key_id, length, metadata, sha256, created_at, expires_at)
          VALUES (:id, :key, :length, :metadata, :sha256, :now, :expires)
          """);
  private static final Sql FIND =
      Sql.of(
          """
          SELECT id, key_id, length, metadata, sha256, expires_at, unverified_from, doc_code, fingerprint
          FROM upload
          WHERE id = :id AND key_id = :key AND (doc_code IS NOT NULL OR expires_at > :now)
          FOR UPDATE
          """);
  private static final Sql EXTEND =
      Sql.of("UPDATE upload SET expires_at = :expires WHERE id = :id AND doc_code IS NULL");
  private static final Sql SET_UNVERIFIED =
      Sql.of("UPDATE upload SET unverified_from = :offset WHERE id = :id");
  private static final Sql IMPORT =
      Sql.of(
          """
          UPDATE upload SET doc_code = :doc_code, fingerprint = :fingerprint, imported_at = :now
          WHERE id = :id AND doc_code IS NULL
          """);
  private static final Sql DELETE = Sql.of("DELETE FROM upload WHERE id = :id");
  private static final Sql DELETE_EXPIRED =
      Sql.of("DELETE FROM upload WHERE doc_code IS NULL AND expires_at <= :now");
  private static final Sql OPEN_IDS = Sql.of("SELECT id FROM upload WHERE doc_code IS NULL");
  private static final Sql OPEN =
      Sql.of(
          """
          SELECT count(*) FILTER (WHERE key_id = :key) AS count,
                 coalesce(sum(length) FILTER (WHERE key_id = :key), 0)::bigint AS bytes,
                 coalesce(sum(length), 0)::bigint AS all_bytes
          FROM upload
          WHERE doc_code IS NULL AND expires_at > :now
          """);

  private final Database database;

  UploadRepository(Database database) {
    this.database = database;
  }

  /**
   * Uploads that are not imported.
   *
   * @param count those of one key
   * @param bytes declared bytes of those
   * @param allBytes declared bytes of the uploads of all keys
   */
  record Open(long count, long bytes, long allBytes) {}

  void add(Upload upload, Instant now) {
    database
        .statement(ADD)
        .bind("id", upload.id())
        .bind("key", upload.keyId())
        .bind("length", upload.length())
        .bind("metadata", upload.metadata())
        .bind("sha256", upload.sha256().map(Sha256::hex))
        .bind("now", now)
        .bind("expires", upload.expiresAt())
        .update();
  }

  /** Returns an upload and locks its row; empty if the key has none with this id, or it expired. */
  Optional<Upload> find(UUID id, String keyId, Instant now) {
    return database
        .statement(FIND)
        .bind("id", id)
        .bind("key", keyId)
        .bind("now", now)
        .first(UploadRepository::upload);
  }

  private static Upload upload(Row row) {
    return new Upload(
        row.uuid("id"),
        row.text("key_id"),
        row.number("length"),
        row.optionalText("metadata"),
        row.optionalText("sha256").map(Sha256::new),
        row.instant("expires_at"),
        row.optionalNumber("unverified_from").map(OptionalLong::of).orElseGet(OptionalLong::empty),
        row.optionalText("doc_code")
            .map(docCode -> new Upload.Imported(docCode, row.text("fingerprint"))));
  }

  void extend(UUID id, Instant expires) {
    database.statement(EXTEND).bind("id", id).bind("expires", expires).update();
  }

  /** Notes from where on the bytes are not verified; empty once they are. */
  void setUnverified(UUID id, Optional<Long> offset) {
    database.statement(SET_UNVERIFIED).bind("id", id).bind("offset", offset).update();
  }

  /**
   * Notes what an upload was imported as.
   *
   * @throws IllegalStateException if it is imported already, or does not exist
   */
  void setImported(UUID id, Upload.Imported imported, Instant now) {
    int changed =
        database
            .statement(IMPORT)
            .bind("id", id)
            .bind("doc_code", imported.docCode())
            .bind("fingerprint", imported.fingerprint())
            .bind("now", now)
            .update();
    if (changed != 1) {
      throw new IllegalStateException("not an open upload: " + id);
    }
  }

  void delete(UUID id) {
    database.statement(DELETE).bind("id", id).update();
  }

  /** Deletes uploads that expired before they were imported; returns how many. */
  int deleteExpired(Instant now) {
    return database.statement(DELETE_EXPIRED).bind("now", now).update();
  }

  /** Returns the ids of uploads that are not imported. */
  Set<UUID> openIds() {
    List<UUID> ids = database.statement(OPEN_IDS).list(row -> row.uuid("id"));
    return Set.copyOf(ids);
  }

  Open open(String keyId, Instant now) {
    return database
        .statement(OPEN)
        .bind("key", keyId)
        .bind("now", now)
        .single(row -> new Open(row.number("count"), row.number("bytes"), row.number("all_bytes")));
  }
}
