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
import vn.sohoa.sql.Statement;
import vn.sohoa.time.VietnamTime;

/**
 * The conditions of a list of documents in SQL, over {@code document d} and its {@code
 * document_link l}. Values are always bound as parameters.
 */
public final class DocumentConditions {
  private static final String JUDGED = "(d.secrecy_checked AND NOT d.awaits_screening)";
  private static final String SENT = "d.key_id = :viewer";
  private static final String VALUE = "f.value";

  private final List<String> conditions = new ArrayList<>(List.of("TRUE"));
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private DocumentConditions() {}

  /** Returns what must hold of documents that meet the filter and that the viewer may see. */
  public static DocumentConditions of(DocumentFilter filter, DocumentVisibility viewer) {
    var all = new DocumentConditions();
    all.addVisibility(viewer, filter.text().isPresent());
    if (filter.state().filter(DocumentState.WITHDRAWN::equals).isEmpty()) {
      all.conditions.add("d.state <> 'WITHDRAWN'");
    }
    all.addLinks(filter);
    all.addState(filter);
    all.addFields(filter);
    return all;
  }

  /** Returns the condition, with names of parameters. */
  public String sql() {
    return String.join(" AND ", conditions);
  }

  /** Binds the values of the parameters. */
  public void bind(Statement statement) {
    parameters.forEach(statement::bind);
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
    add(
        "d.received_at >= :receivedFrom",
        "receivedFrom",
        filter.receivedFrom().map(VietnamTime::startOf));
    add(
        "d.received_at < :receivedTo",
        "receivedTo",
        filter.receivedTo().map(day -> VietnamTime.startOf(day.plusDays(1))));
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
