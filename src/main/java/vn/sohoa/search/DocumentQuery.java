package vn.sohoa.search;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/** Builds the SQL of a list of documents. Values are always bound as parameters. */
final class DocumentQuery {
  private static final String SELECT =
      """
      SELECT d.doc_code, d.state, d.failure, d.role, d.kind, d.page_count, d.quality, d.received_at,
             l.decision, l.dossier_code,
             ARRAY(SELECT s.component_code FROM document_link_component s WHERE s.document_id = d.id ORDER BY s.position)
               AS component_codes,
             f.values ->> 'typeName' AS type_name, f.values ->> 'codeNumber' AS code_number,
             f.values ->> 'codeNotation' AS code_notation, f.values ->> 'issuedDate' AS issued_date,
             f.values ->> 'organName' AS organ_name, f.values ->> 'subject' AS subject
      FROM document d
      LEFT JOIN document_link l ON l.document_id = d.id
      LEFT JOIN LATERAL (SELECT jsonb_object_agg(name, value) AS values
                         FROM field WHERE document_id = d.id AND position = 0) f ON TRUE
      WHERE %s
      ORDER BY %s
      LIMIT :limit
      """;
  private static final String JUDGED = "(d.secrecy_checked AND NOT d.awaits_screening)";
  private static final String SENT = "d.key_id = :viewer";
  private static final String VALUE = "f.value";
  private static final String OLDER = "d.id < (SELECT id FROM document WHERE doc_code = :before)";
  private static final String BETTER_OR_OLDER =
      "(coalesce(d.quality, 101) > :rank OR (coalesce(d.quality, 101) = :rank AND " + OLDER + "))";

  private final List<String> conditions = new ArrayList<>(List.of("TRUE"));
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final DocumentOrder order;

  private DocumentQuery(DocumentOrder order) {
    this.order = order;
  }

  static DocumentQuery of(
      DocumentFilter filter,
      DocumentOrder order,
      DocumentOrder.Place place,
      DocumentVisibility viewer) {
    var query = new DocumentQuery(order);
    query.addVisibility(viewer, filter.text().isPresent());
    if (filter.state().filter(DocumentState.WITHDRAWN::equals).isEmpty()) {
      query.conditions.add("d.state <> 'WITHDRAWN'");
    }
    if (!place.isStart()) {
      query.startAfter(place);
    }
    query.addLinks(filter);
    query.addState(filter);
    query.addFields(filter);
    return query;
  }

  Statement statement(Database database, int limit) {
    Sql sql = Sql.of(SELECT.formatted(String.join(" AND ", conditions), orderBy()));
    Statement statement = database.statement(sql).bind("limit", limit);
    parameters.forEach(statement::bind);
    return statement;
  }

  /**
   * @param byWords whether documents are found by words that the viewer must be allowed to see
   */
  private void addVisibility(DocumentVisibility viewer, boolean byWords) {
    if (viewer.administers()) {
      return;
    }
    conditions.add("(d.state <> 'QUARANTINED' OR d.awaits_screening)");
    if (viewer.ownOnly()) {
      addForViewer(SENT, viewer);
    }
    if (viewer.screens()) {
      return;
    }
    if (byWords) {
      conditions.add(JUDGED);
    } else if (!viewer.ownOnly()) {
      addForViewer("(" + JUDGED + " OR " + SENT + ")", viewer);
    }
  }

  private void addForViewer(String condition, DocumentVisibility viewer) {
    conditions.add(condition);
    parameters.put("viewer", viewer.keyId().orElse(""));
  }

  private String orderBy() {
    return order.isRanked() ? "coalesce(d.quality, 101), d.id DESC" : "d.id DESC";
  }

  private void startAfter(DocumentOrder.Place place) {
    add(order.isRanked() ? BETTER_OR_OLDER : OLDER, "before", place.docCode());
    if (order.isRanked()) {
      parameters.put("rank", place.rank());
    }
  }

  private void addLinks(DocumentFilter filter) {
    // Two index scans; one condition over both tables would look at all documents
    add(
        """
        d.id IN (SELECT n.document_id FROM document_link n WHERE n.dossier_code = :dossier
                 UNION SELECT n.id FROM document n WHERE n.dossier_code = :dossier)\
        """,
        "dossier",
        filter.dossier());
    add(
        """
        (:component = ANY (d.component_codes)
         OR EXISTS (SELECT 1 FROM document_link_component s
                    WHERE s.document_id = d.id AND s.component_code = :component))\
        """,
        "component",
        filter.component());
    add(
        """
        EXISTS (SELECT 1 FROM dossier o
                WHERE o.code = l.dossier_code
                  AND (o.id_number = :applicant OR o.tax_code = :applicant
                       OR search_key(o.applicant_name) LIKE '%' || search_key(:applicant) || '%'))\
        """,
        "applicant", filter.applicant());
  }

  private void addState(DocumentFilter filter) {
    add("d.state = :state", "state", filter.state());
    add("d.external_id = :externalId", "externalId", filter.externalId());
    add("d.sha256 = :sha256", "sha256", filter.sha256());
    add("d.quality < :quality", "quality", filter.qualityBelow());
    // What was not judged yet has no event, and is seen by few
    add(
        """
        (d.received_at >= :updatedSince
         OR d.doc_code IN (SELECT e.subject FROM event e WHERE e.kind = 'DOCUMENT' AND e.written_at >= :updatedSince))\
        """,
        "updatedSince",
        filter.updatedSince().map(OffsetDateTime::toInstant));
    add(
        """
        (d.kind = :kind OR d.id IN (SELECT f.document_id FROM field f
                                    WHERE f.name = 'typeName' AND text_key(f.value) = text_key(:kind)))\
        """,
        "kind",
        filter.kind());
  }

  private void addFields(DocumentFilter filter) {
    add(
        hasField("organName", "text_key(" + VALUE + ") LIKE '%' || text_key(:issuer) || '%'"),
        "issuer",
        filter.issuer());
    filter.number().ifPresent(this::addNumber);
    add(
        hasField("issuedDate", VALUE + " >= :issuedFrom"),
        "issuedFrom",
        filter.issuedFrom().map(Object::toString));
    add(
        hasField("issuedDate", VALUE + " <= :issuedTo"),
        "issuedTo",
        filter.issuedTo().map(Object::toString));
    add(
        """
        EXISTS (SELECT 1 FROM page_text p
                WHERE p.document_id = d.id
                  AND search_text(p.text) @@ plainto_tsquery('simple', text_key(:text)))\
        """,
        "text",
        filter.text());
  }

  private void addNumber(String asked) {
    Optional<DocumentNumber> whole = DocumentNumber.parse(asked);
    String digits = whole.map(number -> Integer.toString(number.number())).orElse(asked.strip());
    add(
        hasField("codeNumber", "ltrim(" + VALUE + ", '0') = ltrim(:number, '0')"),
        "number",
        digits);
    add(
        hasField("codeNotation", VALUE + " = :notation"),
        "notation",
        whole.map(DocumentNumber::notation));
  }

  private static String hasField(String name, String test) {
    return "EXISTS (SELECT 1 FROM field f WHERE f.document_id = d.id AND f.name = '%s' AND %s)"
        .formatted(name, test);
  }

  private void add(String condition, String parameter, Optional<?> value) {
    value.ifPresent(present -> add(condition, parameter, present));
  }

  private void add(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }
}
