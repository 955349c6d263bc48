package vn.sohoa.document.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.engine.MediaType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Which images of pages are stored. Any of them may be forgotten: it is made again. */
@ApplicationScoped
class PageImageRepository {
  private static final Sql FIND =
      Sql.of(
          """
          SELECT sha256, media_type, used_at FROM page_image
          WHERE document_id = :document AND page = :page AND area = :area AND width = :width
            AND turned_degrees = :turned
          """);
  private static final Sql PUT =
      Sql.of(
          """
          INSERT INTO page_image (document_id, page, area, width, turned_degrees, sha256, size, media_type, used_at)
          VALUES (:document, :page, :area, :width, :turned, :sha256, :size, :type, :now)
          ON CONFLICT (document_id, page, area, width) DO UPDATE
          SET turned_degrees = excluded.turned_degrees, sha256 = excluded.sha256, size = excluded.size,
              media_type = excluded.media_type, used_at = excluded.used_at
          """);
  private static final Sql TOUCH =
      Sql.of(
          """
          UPDATE page_image SET used_at = :now
          WHERE document_id = :document AND page = :page AND area = :area AND width = :width
          """);
  private static final Sql FORGET = Sql.of("DELETE FROM page_image WHERE used_at < :before");

  private final Database database;

  PageImageRepository(Database database) {
    this.database = database;
  }

  /**
   * @param usedAt to the day
   */
  record Stored(Sha256 sha256, MediaType mediaType, Instant usedAt) {}

  Optional<Stored> find(PageView view) {
    return bind(FIND, view)
        .bind("turned", view.turnedDegrees())
        .first(
            row ->
                new Stored(
                    new Sha256(row.text("sha256")),
                    MediaType.of(row.text("media_type")),
                    row.instant("used_at")));
  }

  /** Stores where the image is; replaces that of another rotation. */
  void put(PageView view, Blob blob, MediaType type, Instant now) {
    bind(PUT, view)
        .bind("turned", view.turnedDegrees())
        .bind("sha256", blob.sha256().hex())
        .bind("size", blob.size())
        .bind("type", type.mimeType())
        .bind("now", now)
        .update();
  }

  void touch(PageView view, Instant now) {
    bind(TOUCH, view).bind("now", now).update();
  }

  /** Forgets what nobody has looked at since a time; returns how many images. */
  int forget(Instant before) {
    return database.statement(FORGET).bind("before", before).update();
  }

  private Statement bind(Sql sql, PageView view) {
    return database
        .statement(sql)
        .bind("document", view.documentId())
        .bind("page", view.page())
        .bind("area", view.place())
        .bind("width", view.width());
  }
}
