package vn.sohoa.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.Progress;
import vn.sohoa.document.Stage;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Reads the statuses of many documents, in one query. */
@ApplicationScoped
public class StatusReader {
  /** Documents that are answered for one value: the same file can have been sent any often. */
  static final int MOST_FOUND = 50;

  /** As {@link DocumentVisibility#sees}. */
  private static final String VISIBLE =
      """
      (:all OR ((%1$s.state <> 'QUARANTINED' OR %1$s.awaits_screening)
                AND (%1$s.key_id = :viewer
                     OR (NOT :ownOnly AND (:screens OR (%1$s.secrecy_checked AND NOT %1$s.awaits_screening))))))\
      """;

  /** What was not judged yet has no event. */
  private static final String STATUSES =
      """
      SELECT a.place, d.doc_code, d.external_id, d.state, d.stage, d.failure, d.kind,
             d.version || '.' || coalesce(l.version, -1) AS version,
             CASE WHEN l.document_id IS NULL THEN d.dossier_code ELSE l.dossier_code END AS dossier_code,
             p.total, p.waiting, p.unreadable, f.open, greatest(d.received_at, d.finished_at, e.written_at) AS changed_at
      FROM unnest(:asked) WITH ORDINALITY AS a (value, place)
      CROSS JOIN LATERAL (SELECT * FROM document o WHERE o.%1$s = a.value AND %2$s ORDER BY o.id DESC LIMIT :limit) d
      LEFT JOIN document_link l ON l.document_id = d.id
      CROSS JOIN LATERAL (
        SELECT count(*) AS total, count(*) FILTER (WHERE state = 'WAITING') AS waiting,
               count(*) FILTER (WHERE state = 'UNREADABLE') AS unreadable
        FROM page WHERE document_id = d.id) p
      CROSS JOIN LATERAL (
        SELECT count(*) AS open FROM finding g
        WHERE g.document_id = d.id AND g.settled_by IS NULL
          AND (:all OR g.subject IS NULL OR EXISTS (SELECT FROM document s WHERE s.doc_code = g.subject AND %3$s))) f
      CROSS JOIN LATERAL (
        SELECT max(written_at) AS written_at FROM event WHERE kind = 'DOCUMENT' AND subject = d.doc_code) e
      ORDER BY a.place, d.id DESC
      """;

  private static final Map<StatusKey, Sql> BY_KEY = statements();

  private final Database database;

  StatusReader(Database database) {
    this.database = database;
  }

  private static Map<StatusKey, Sql> statements() {
    var statements = new EnumMap<StatusKey, Sql>(StatusKey.class);
    for (StatusKey key : StatusKey.values()) {
      statements.put(
          key,
          Sql.of(STATUSES.formatted(key.column(), VISIBLE.formatted("o"), VISIBLE.formatted("s"))));
    }
    return Map.copyOf(statements);
  }

  private record Found(int place, DocumentStatus status) {}

  /** Returns what the viewer may know of each value, in the order asked. */
  @Transactional
  DocumentStatuses of(AskedValues asked, DocumentVisibility viewer) {
    List<List<DocumentStatus>> found =
        Stream.generate(() -> (List<DocumentStatus>) new ArrayList<DocumentStatus>())
            .limit(asked.values().size())
            .toList();
    database
        .statement(Objects.requireNonNull(BY_KEY.get(asked.key())))
        .planForValues()
        .bind("asked", ArrayType.TEXT, asked.values())
        .bind("limit", MOST_FOUND + 1)
        .bind("all", viewer.administers())
        .bind("screens", viewer.screens())
        .bind("ownOnly", viewer.ownOnly())
        .bind("viewer", viewer.keyId().orElse(""))
        .list(row -> new Found(row.integer("place"), status(row)))
        .forEach(one -> found.get(one.place() - 1).add(one.status()));
    return new DocumentStatuses(
        IntStream.range(0, found.size())
            .mapToObj(i -> answer(asked.values().get(i), found.get(i)))
            .toList());
  }

  private static AskedDocuments answer(String asked, List<DocumentStatus> found) {
    return new AskedDocuments(
        asked, found.subList(0, Math.min(found.size(), MOST_FOUND)), found.size() > MOST_FOUND);
  }

  private static DocumentStatus status(Row row) {
    DocumentState state = row.constant("state", DocumentState.class);
    var pages =
        new PageRepository.Count(
            row.integer("total"), row.integer("waiting"), row.integer("unreadable"));
    Optional<String> failure = row.optionalText("failure");
    return new DocumentStatus(
        row.text("doc_code"),
        row.optionalText("external_id"),
        state,
        Progress.of(state, row.constant("stage", Stage.class), pages),
        row.text("version"),
        failure,
        row.optionalText("kind"),
        row.optionalText("dossier_code"),
        row.integer("open"),
        VietnamTime.at(row.instant("changed_at")));
  }
}
