package vn.sohoa.export;

import static vn.sohoa.sql.ArrayType.BIGINT;
import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.Sha256;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Stores the files of exports. Callers have a transaction. */
@ApplicationScoped
class ExportFiles {
  private static final Sql UNPREPARED =
      Sql.of(
          """
          SELECT f.number, i.document_id, f.sha256, f.size, c.crc32
          FROM export_file f
          JOIN export_item i ON i.export_id = f.export_id AND i.position = f.position
          LEFT JOIN export_checksum c ON c.sha256 = f.sha256
          WHERE f.export_id = :export AND f.crc32 IS NULL AND f.problem IS NULL
          ORDER BY f.number LIMIT :limit
          """);
  private static final Sql PREPARE =
      Sql.of(
          """
          UPDATE export_file f SET sha256 = p.sha256, size = p.size, crc32 = p.crc32, problem = p.problem
          FROM unnest(:numbers, :sha256, :sizes, :crc32, :problems) AS p (number, sha256, size, crc32, problem)
          WHERE f.export_id = :export AND f.number = p.number
          """);
  private static final Sql REMEMBER =
      Sql.of(
          """
          INSERT INTO export_checksum (sha256, crc32)
          SELECT DISTINCT sha256, crc32 FROM unnest(:sha256, :crc32) AS p (sha256, crc32) WHERE crc32 IS NOT NULL
          ON CONFLICT DO NOTHING
          """);
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO export_file (export_id, number, path, media_type, sha256, size, crc32)
          VALUES (:export, :number, :path, :type, :sha256, :size, :crc32)
          ON CONFLICT (export_id, number) DO UPDATE SET sha256 = :sha256, size = :size, crc32 = :crc32
          """);
  private static final Sql PAGE =
      Sql.of(
          """
          SELECT f.number, d.doc_code, f.path, f.sha256, f.size, f.crc32, coalesce(f.zip_offset, 0) AS zip_offset
          FROM export_file f
          LEFT JOIN export_item i ON i.export_id = f.export_id AND i.position = f.position
          LEFT JOIN document d ON d.id = i.document_id
          WHERE f.export_id = :export AND f.crc32 IS NOT NULL AND f.number >= :from
          ORDER BY f.number LIMIT :limit
          """);
  private static final Sql PLACE =
      Sql.of(
          """
          UPDATE export_file f SET zip_offset = p.zip_offset
          FROM unnest(:numbers, :offsets) AS p (number, zip_offset)
          WHERE f.export_id = :export AND f.number = p.number
          """);
  private static final Sql AT =
      Sql.of(
          """
          SELECT number FROM export_file WHERE export_id = :export AND zip_offset <= :offset
          ORDER BY zip_offset DESC LIMIT 1
          """);
  private static final Sql MADE =
      Sql.of(
          """
          SELECT number, sha256 FROM export_file
          WHERE export_id = :export AND number > :after AND sha256 IS NOT NULL AND (rendition = 'text' OR position IS NULL)
          ORDER BY number LIMIT :limit
          """);
  private static final Sql FORGET =
      Sql.of(
          """
          DELETE FROM export_file WHERE export_id = :export AND number > :after AND number <= :until
          """);

  private final Database database;

  ExportFiles(Database database) {
    this.database = database;
  }

  /** Returns files that were not looked at yet, in their order. */
  List<UnpreparedFile> unprepared(UUID export, int limit) {
    return database
        .statement(UNPREPARED)
        .bind("export", export)
        .bind("limit", limit)
        .list(
            row ->
                new UnpreparedFile(
                    row.number("number"),
                    row.uuid("document_id"),
                    row.optionalText("sha256")
                        .map(hex -> new Blob(new Sha256(hex), row.number("size"))),
                    row.optionalNumber("crc32")));
  }

  void prepare(UUID export, List<PreparedFile> files) {
    List<Optional<String>> digests =
        files.stream().map(file -> file.blob().map(blob -> blob.sha256().hex())).toList();
    List<Optional<Long>> checksums = files.stream().map(PreparedFile::crc32).toList();
    database
        .statement(PREPARE)
        .bind("export", export)
        .bind("numbers", BIGINT, files.stream().map(PreparedFile::number).toList())
        .bind("sha256", TEXT, digests)
        .bind("sizes", BIGINT, files.stream().map(file -> file.blob().map(Blob::size)).toList())
        .bind("crc32", BIGINT, checksums)
        .bind("problems", TEXT, files.stream().map(PreparedFile::problem).toList())
        .update();
    database
        .statement(REMEMBER)
        .bind("sha256", TEXT, digests)
        .bind("crc32", BIGINT, checksums)
        .update();
  }

  /** Adds a file about the export itself, or replaces it. */
  void add(UUID export, long number, String path, String type, Blob blob, long crc32) {
    database
        .statement(ADD)
        .bind("export", export)
        .bind("number", number)
        .bind("path", path)
        .bind("type", type)
        .bind("sha256", blob.sha256().hex())
        .bind("size", blob.size())
        .bind("crc32", crc32)
        .update();
  }

  /**
   * Returns files that are in the ZIP file, in their order.
   *
   * @param from first number
   */
  List<ExportFile> page(UUID export, long from, int limit) {
    return database
        .statement(PAGE)
        .bind("export", export)
        .bind("from", from)
        .bind("limit", limit)
        .list(ExportFiles::file);
  }

  private static ExportFile file(Row row) {
    return new ExportFile(
        row.number("number"),
        row.optionalText("doc_code"),
        row.text("path"),
        new Sha256(row.text("sha256")),
        row.number("size"),
        row.number("crc32"),
        row.number("zip_offset"));
  }

  /** Stores where entries begin. */
  void place(UUID export, List<Long> numbers, List<Long> offsets) {
    database
        .statement(PLACE)
        .bind("export", export)
        .bind("numbers", BIGINT, numbers)
        .bind("offsets", BIGINT, offsets)
        .update();
  }

  /** Returns the number of the file whose entry a byte of the ZIP file belongs to. */
  Optional<Long> at(UUID export, long offset) {
    return database
        .statement(AT)
        .bind("export", export)
        .bind("offset", offset)
        .first(row -> row.number("number"));
  }

  /** A file that was stored for the export alone. */
  record Made(long number, Sha256 sha256) {}

  /** Returns files that were stored for the export, and are no files of documents. */
  List<Made> made(UUID export, long after, int limit) {
    return database
        .statement(MADE)
        .bind("export", export)
        .bind("after", after)
        .bind("limit", limit)
        .list(row -> new Made(row.number("number"), new Sha256(row.text("sha256"))));
  }

  /** Deletes files after a number, up to another one. */
  void forget(UUID export, long after, long until) {
    database
        .statement(FORGET)
        .bind("export", export)
        .bind("after", after)
        .bind("until", until)
        .update();
  }
}
