package vn.sohoa.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores the fingerprints of all documents and compares them in SQL. Never returns quarantined
 * documents.
 */
@ApplicationScoped
class LikenessRepository {
  private static final int MAX_MATCHES = 5;
  private static final int WHOLE_DOCUMENT = 0;

  private static final String INSERT =
      """
      INSERT INTO likeness (document_id, kind, page, band, value)
      SELECT :document, :kind, :page, t.place - 1, CAST(t.value AS bigint)
      FROM unnest(string_to_array(:values, ',')) WITH ORDINALITY AS t (value, place)
      """;
  private static final String INSERT_SKETCH =
      """
      INSERT INTO content_sketch (document_id, minima)
      VALUES (:document, CAST(string_to_array(:minima, ',') AS integer[]))
      ON CONFLICT (document_id) DO UPDATE SET minima = excluded.minima
      """;
  private static final String OTHERS =
      " d.id <> :document AND d.sha256 <> :sha256 AND d.state <> 'QUARANTINED' ";
  private static final String SAME_IDENTITY =
      """
      SELECT d.doc_code FROM likeness l JOIN document d ON d.id = l.document_id
      WHERE l.kind = 'IDENTITY' AND l.band = 0 AND l.value = :value AND %s
      ORDER BY d.id
      """
          .formatted(OTHERS);
  private static final String SAME_CONTENT =
      """
      SELECT doc_code, similarity FROM (
        SELECT d.id, d.doc_code,
               (SELECT count(*) FILTER (WHERE theirs = ours) / CAST(count(*) AS double precision)
                FROM unnest(s.minima, CAST(string_to_array(:minima, ',') AS integer[])) AS m (theirs, ours)) AS similarity
        FROM document d JOIN content_sketch s ON s.document_id = d.id
        WHERE %s AND d.id IN (
          SELECT l.document_id FROM likeness l
          JOIN unnest(string_to_array(:values, ',')) WITH ORDINALITY AS t (value, place)
            ON l.kind = 'CONTENT' AND l.band = t.place - 1 AND l.value = CAST(t.value AS bigint))) found
      WHERE similarity >= :least
      ORDER BY similarity DESC, id
      """
          .formatted(OTHERS);
  // at least two of the sixteen bands: too many pages of the same form share a single one
  private static final String SAME_IMAGES =
      """
      SELECT ours.page, d.doc_code, theirs.page AS other_page, mine.image_hash AS my_hash, p.image_hash AS other_hash
      FROM likeness ours
      JOIN likeness theirs ON theirs.kind = ours.kind AND theirs.band = ours.band AND theirs.value = ours.value
      JOIN document d ON d.id = theirs.document_id
      JOIN page mine ON mine.document_id = ours.document_id AND mine.number = ours.page
      JOIN page p ON p.document_id = theirs.document_id AND p.number = theirs.page
      WHERE ours.document_id = :document AND ours.kind = 'IMAGE' AND p.image_hash IS NOT NULL AND %s
      GROUP BY ours.page, d.id, d.doc_code, theirs.page, mine.image_hash, p.image_hash
      HAVING count(*) >= 2
      ORDER BY ours.page, count(*) DESC, d.id
      """
          .formatted(OTHERS);

  private final EntityManager entities;

  LikenessRepository(EntityManager entities) {
    this.entities = entities;
  }

  record ContentMatch(String docCode, double similarity) {}

  record ImageMatch(int page, String docCode, int otherPage, int distance) {}

  void replace(DocumentFingerprints fingerprints) {
    UUID document = fingerprints.documentId();
    entities
        .createNativeQuery("DELETE FROM likeness WHERE document_id = :document")
        .setParameter("document", document)
        .executeUpdate();
    fingerprints
        .identity()
        .ifPresent(it -> insert(document, "IDENTITY", WHOLE_DOCUMENT, List.of(it.value())));
    fingerprints.content().ifPresent(it -> insertSketch(document, it));
    fingerprints.pages().forEach(it -> insert(document, "IMAGE", it.page(), it.bands()));
  }

  List<String> withIdentity(DocumentFingerprints fingerprints, PaperIdentity identity) {
    return tuples(others(SAME_IDENTITY, fingerprints).setParameter("value", identity.value()))
        .map(row -> row.get(0, String.class))
        .toList();
  }

  List<ContentMatch> withContent(
      DocumentFingerprints fingerprints, ContentSketch content, double least) {
    Query query =
        others(SAME_CONTENT, fingerprints)
            .setParameter("minima", join(content.minima()))
            .setParameter("values", join(content.bands()))
            .setParameter("least", least);
    return tuples(query)
        .map(row -> new ContentMatch(row.get(0, String.class), row.get(1, Double.class)))
        .toList();
  }

  List<ImageMatch> withImages(DocumentFingerprints fingerprints) {
    return tuples(others(SAME_IMAGES, fingerprints))
        .map(
            row ->
                new ImageMatch(
                    row.get(0, Integer.class),
                    row.get(1, String.class),
                    row.get(2, Integer.class),
                    PageLook.distance(row.get(3, String.class), row.get(4, String.class))))
        .toList();
  }

  private void insertSketch(UUID document, ContentSketch content) {
    insert(document, "CONTENT", WHOLE_DOCUMENT, content.bands());
    entities
        .createNativeQuery(INSERT_SKETCH)
        .setParameter("document", document)
        .setParameter("minima", join(content.minima()))
        .executeUpdate();
  }

  private void insert(UUID document, String kind, int page, List<Long> values) {
    entities
        .createNativeQuery(INSERT)
        .setParameter("document", document)
        .setParameter("kind", kind)
        .setParameter("page", page)
        .setParameter("values", join(values))
        .executeUpdate();
  }

  private Query others(String sql, DocumentFingerprints fingerprints) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("document", fingerprints.documentId())
        .setParameter("sha256", fingerprints.sha256())
        .setMaxResults(MAX_MATCHES);
  }

  private static Stream<Tuple> tuples(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast);
  }

  private static String join(Collection<? extends Number> numbers) {
    return numbers.stream().map(Number::toString).collect(Collectors.joining(","));
  }
}
