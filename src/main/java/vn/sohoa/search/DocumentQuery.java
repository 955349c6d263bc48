package vn.sohoa.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String OLDER = "d.id < (SELECT id FROM document WHERE doc_code = :before)";
  private static final String BETTER_OR_OLDER =
      "(coalesce(d.quality, 101) > :rank OR (coalesce(d.quality, 101) = :rank AND " + OLDER + "))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final DocumentConditions filter;
  private final DocumentOrder order;

  private DocumentQuery(DocumentConditions filter, DocumentOrder order) {
    this.filter = filter;
    this.order = order;
    conditions.add(filter.sql());
  }

  static DocumentQuery of(
      DocumentFilter filter,
      DocumentOrder order,
      DocumentOrder.Place place,
      DocumentVisibility viewer) {
    var query = new DocumentQuery(DocumentConditions.of(filter, viewer), order);
    if (!place.isStart()) {
      query.startAfter(place);
    }
    return query;
  }

  Statement statement(Database database, int limit) {
    Sql sql = Sql.of(SELECT.formatted(String.join(" AND ", conditions), orderBy()));
    Statement statement = database.statement(sql).bind("limit", limit);
    filter.bind(statement);
    parameters.forEach(statement::bind);
    return statement;
  }

  private String orderBy() {
    return order.isRanked() ? "coalesce(d.quality, 101), d.id DESC" : "d.id DESC";
  }

  private void startAfter(DocumentOrder.Place place) {
    conditions.add(order.isRanked() ? BETTER_OR_OLDER : OLDER);
    parameters.put("before", place.docCode());
    if (order.isRanked()) {
      parameters.put("rank", place.rank());
    }
  }
}
