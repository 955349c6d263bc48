package vn.sohoa.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.FileRendition;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Reads the documents of exports. Callers have a transaction. */
@ApplicationScoped
class ExportItems {
  private static final Sql ITEMS =
      Sql.of(
          """
          SELECT i.position, d.doc_code, i.version, i.external_id, i.role, i.dossier_code, i.component_code, i.kind, i.page_count,
                 i.received_at
          FROM export_item i JOIN document d ON d.id = i.document_id
          WHERE i.export_id = :export AND i.position > :after ORDER BY i.position LIMIT :limit
          """);
  private static final Sql FILES =
      Sql.of(
          """
          SELECT position, rendition, path, media_type, size, sha256, problem FROM export_file
          WHERE export_id = :export AND position > :after AND position <= :last ORDER BY number
          """);

  /** A document that is read again is not judged until it was; what is held waits for a person. */
  private static final Sql STANDINGS =
      Sql.of(
          """
          SELECT d.doc_code, e.state = 'INVALID' OR (d.state = 'QUARANTINED' AND NOT d.awaits_screening) AS secret,
                 NOT d.secrecy_checked OR d.awaits_screening AS unjudged
          FROM export e CROSS JOIN document d
          WHERE e.id = :export AND e.expires_at > :now AND d.doc_code = ANY (:docCodes)
          """);

  private static final Sql LAST =
      Sql.of(
          "SELECT coalesce(max(position), 0) AS last FROM export_item WHERE export_id = :export");
  private static final Sql FORGET =
      Sql.of(
          """
          DELETE FROM export_item WHERE export_id = :export AND position > :after AND position <= :until
          """);

  private final Database database;

  ExportItems(Database database) {
    this.database = database;
  }

  /** Returns the documents after a position, with their files. */
  List<ManifestEntry> page(UUID export, int after, int limit) {
    List<ManifestEntry> bare =
        database
            .statement(ITEMS)
            .bind("export", export)
            .bind("after", after)
            .bind("limit", limit)
            .list(row -> entry(row, List.of()));
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Integer, List<Placed>> files =
        database
            .statement(FILES)
            .bind("export", export)
            .bind("after", after)
            .bind("last", bare.getLast().position())
            .list(ExportItems::file)
            .stream()
            .collect(groupingBy(Placed::position));
    return bare.stream()
        .map(
            entry ->
                entry.with(
                    files.getOrDefault(entry.position(), List.of()).stream()
                        .map(Placed::file)
                        .toList()))
        .toList();
  }

  private record Placed(int position, ExportedFile file) {}

  private static Placed file(Row row) {
    return new Placed(
        row.integer("position"),
        new ExportedFile(
            FileRendition.ofCode(row.text("rendition")),
            row.text("path"),
            row.text("media_type"),
            row.optionalNumber("size"),
            row.optionalText("sha256"),
            row.optionalConstant("problem", FileProblem.class)));
  }

  private static ManifestEntry entry(Row row, List<ExportedFile> files) {
    return new ManifestEntry(
        row.integer("position"),
        row.text("doc_code"),
        row.text("version"),
        row.optionalText("external_id"),
        row.constant("role", DocumentRole.class),
        row.optionalText("dossier_code"),
        row.optionalText("component_code"),
        row.optionalText("kind"),
        row.optionalInteger("page_count"),
        VietnamTime.at(row.instant("received_at")),
        files);
  }

  /**
   * Whether a document may be handed out now.
   *
   * @param secret it, or another one of the export, was quarantined
   * @param unjudged it is read again, or waits for a person who judges it
   */
  record Standing(boolean secret, boolean unjudged) {}

  /** Returns how documents of an export stand, by docCode; nothing if it has expired. */
  Map<String, Standing> standings(UUID export, Collection<String> docCodes, Instant now) {
    return database
        .statement(STANDINGS)
        .bind("export", export)
        .bind("docCodes", ArrayType.TEXT, docCodes)
        .bind("now", now)
        .list(
            row ->
                Map.entry(
                    row.text("doc_code"), new Standing(row.bool("secret"), row.bool("unjudged"))))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the last position; 0 if the export has no documents. */
  int last(UUID export) {
    return database.statement(LAST).bind("export", export).single(row -> row.integer("last"));
  }

  /** Deletes documents after a position, with their files. */
  void forget(UUID export, int after, int until) {
    database
        .statement(FORGET)
        .bind("export", export)
        .bind("after", after)
        .bind("until", until)
        .update();
  }
}
