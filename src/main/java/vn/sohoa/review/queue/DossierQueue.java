package vn.sohoa.review.queue;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.review.queue.PossibleDocuments.Place;
import vn.sohoa.review.queue.PossibleDocuments.PossibleDocument;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Queries what waits for a person in one dossier. */
@ApplicationScoped
public class DossierQueue {
  private static final int LISTED = 50;

  /** A row for each place in the dossier; nobody decided yet to which one the document belongs. */
  private static final Sql POSSIBLE =
      Sql.of(
          """
          WITH named AS (
            SELECT l.document_id FROM document_link l
            WHERE l.decision <> 'LINKED' AND candidate_dossiers(l.evidence) @> jsonb_build_array(CAST(:dossier AS text))
            UNION
            SELECT i.document_id FROM review_item i WHERE i.dossier_code = :dossier),
          -- OFFSET 0 keeps the planner from reading whole tables: it takes a dossier for one that many documents name.
          waiting AS (
            SELECT w.* FROM named n
            CROSS JOIN LATERAL (
              SELECT d.id, d.doc_code, d.kind, d.role, d.component_codes, coalesce(d.dossier_code = :dossier, false) AS declared,
                     coalesce(l.evidence, '[]') AS evidence,
                     coalesce((SELECT max(CAST(c ->> 'score' AS double precision)) FROM jsonb_array_elements(l.evidence) AS c
                               WHERE c ->> 'dossierCode' = :dossier), 0) AS best
              FROM review_item i
              JOIN document d ON d.id = i.document_id
              LEFT JOIN document_link l ON l.document_id = i.document_id
              WHERE i.document_id = n.document_id AND coalesce(l.decision, '') <> 'LINKED' AND l.decided_by IS NULL
              OFFSET 0) w),
          listed AS (
            SELECT w.*, count(*) OVER () AS total FROM waiting w WHERE w.declared OR w.best >= :least
            ORDER BY w.best DESC, w.id LIMIT :limit)
          SELECT p.doc_code, p.kind, p.role, p.component_codes, p.declared, p.total, coalesce(c.score, 0) AS score,
                 coalesce(c.score >= :least, false) AS is_place, coalesce(c.components, '{}') AS components
          FROM listed p
          LEFT JOIN LATERAL (
            SELECT CAST(e ->> 'score' AS double precision) AS score,
                   ARRAY(SELECT jsonb_array_elements_text(e -> 'componentCodes')) AS components
            FROM jsonb_array_elements(p.evidence) AS e WHERE e ->> 'dossierCode' = :dossier) c ON TRUE
          ORDER BY p.best DESC, p.id, c.score DESC, c.components
          """);

  /** Rounds to 1 %; less is as good as nothing. */
  private static final double LEAST = 0.005;

  private static final Sql FINDINGS =
      Sql.of(
          """
          SELECT d.doc_code, i.codes FROM document d JOIN review_item i ON i.document_id = d.id
          WHERE d.doc_code = ANY (:documents)
          """);

  private final Database database;

  DossierQueue(Database database) {
    this.database = database;
  }

  private record Line(long total, PossibleDocument document) {}

  /** Returns the documents that may belong to a dossier: at most 50, and how many there are. */
  @Transactional
  public PossibleDocuments possible(String dossierCode) {
    List<Line> lines =
        database
            .statement(POSSIBLE)
            .bind("dossier", dossierCode)
            .bind("least", LEAST)
            .bind("limit", LISTED)
            .list(DossierQueue::line);
    var documents = new LinkedHashMap<String, PossibleDocument>();
    lines.forEach(
        line -> documents.merge(line.document().docCode(), line.document(), DossierQueue::both));
    return new PossibleDocuments(
        lines.stream().findFirst().map(Line::total).orElse(0L), List.copyOf(documents.values()));
  }

  /**
   * Returns the codes of the open blocking findings of documents that wait for a person, by
   * docCode; other documents are omitted.
   */
  @Transactional
  public Map<String, List<FindingCode>> findings(Collection<String> docCodes) {
    return database.statement(FINDINGS).bind("documents", TEXT, docCodes).list(Waiting::of).stream()
        .collect(Collectors.toMap(Waiting::docCode, Waiting::codes));
  }

  private record Waiting(String docCode, List<FindingCode> codes) {
    static Waiting of(Row row) {
      return new Waiting(
          row.text("doc_code"), row.texts("codes").stream().map(FindingCode::valueOf).toList());
    }
  }

  private static Line line(Row row) {
    return new Line(
        row.number("total"),
        new PossibleDocument(
            row.text("doc_code"),
            row.optionalText("kind"),
            row.constant("role", DocumentRole.class),
            row.bool("declared"),
            row.texts("component_codes"),
            row.bool("is_place")
                ? List.of(new Place(row.texts("components"), row.real("score")))
                : List.of()));
  }

  private static PossibleDocument both(PossibleDocument one, PossibleDocument next) {
    var places = new ArrayList<Place>(one.places());
    places.addAll(next.places());
    return new PossibleDocument(
        one.docCode(), one.kind(), one.role(), one.declared(), one.declaredFor(), places);
  }
}
