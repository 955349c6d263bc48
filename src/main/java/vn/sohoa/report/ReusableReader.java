package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.sohoa.clean.VietnamTime;

/** Reads what an applicant gave before. */
@ApplicationScoped
public class ReusableReader {
  private static final String BELONGS =
      """
      SELECT EXISTS (SELECT 1 FROM document d
        JOIN document_link l ON l.document_id = d.id
        JOIN dossier o ON o.code = l.dossier_code
        WHERE d.doc_code = :document AND d.state IN ('READY', 'NEEDS_REVIEW')
          AND (o.id_number = ANY (string_to_array(:owners, E'\\n'))
               OR o.tax_code = ANY (string_to_array(:owners, E'\\n'))))
      """;

  /**
   * The newest document of the same owner, for each paper that is asked for: of the same component
   * code, also where it was filed for another component and covered this one, or, for a paper of
   * another procedure and for results, of the same name. It must be valid on the day: by the months
   * the procedure grants, counted from its date of issue, and by the last day that stands on it.
   */
  private static final String REUSABLE =
      """
      SELECT DISTINCT ON (o.position) o.component_code, o.name, g.doc_code, g.dossier_code, g.received_at, g.issued,
             CAST(least(g.issued_day + make_interval(months => c.validity_months), g.expires_day) AS date), o.satisfied
      FROM obligation o
      JOIN dossier d ON d.code = o.dossier_code
      LEFT JOIN procedure_component c ON c.procedure_id = d.procedure_id AND c.code = o.component_code
      JOIN LATERAL (
        SELECT w.doc_code, e.code AS dossier_code, e.received_at, s.component_code, s.position, w.role,
               f.values ->> 'issuedDate' AS issued, f.values ->> 'typeName' AS type_name,
               iso_day(f.values ->> 'issuedDate') AS issued_day,
               iso_day(f.values ->> 'validUntil') AS expires_day,
               (SELECT b.name FROM obligation b WHERE b.dossier_code = e.code AND b.component_code = s.component_code) AS name
        FROM dossier e
        JOIN document_link l ON l.dossier_code = e.code
        JOIN document w ON w.id = l.document_id
        LEFT JOIN served_component s ON s.document_id = w.id
        LEFT JOIN LATERAL (SELECT jsonb_object_agg(name, coalesce(reviewed, clean)) AS values
                           FROM field WHERE document_id = w.id AND position = 0) f ON TRUE
        WHERE e.code <> d.code AND (e.id_number = d.id_number OR e.tax_code = d.tax_code)
          AND w.state IN ('READY', 'NEEDS_REVIEW') AND (s.component_code IS NOT NULL OR w.role = 'RESULT')
      ) g ON g.component_code = o.component_code
          OR search_key(g.name) = search_key(o.name)
          OR (g.role = 'RESULT' AND search_key(g.type_name) = search_key(o.name))
      WHERE o.dossier_code = :dossier AND o.component_code <> '' AND o.exemption IS NULL
        -- Where the catalogue wants a paper of its own, one that was filed for another component is not offered.
        AND (coalesce(g.position, 0) = 0 OR c.covered_by_other)
        AND (c.validity_months IS NULL OR g.issued_day + make_interval(months => c.validity_months) >= CAST(:today AS date))
        AND (g.expires_day IS NULL OR g.expires_day >= CAST(:today AS date))
      ORDER BY o.position, g.issued_day DESC NULLS LAST, g.received_at DESC, g.doc_code
      """;

  private final EntityManager entities;

  ReusableReader(EntityManager entities) {
    this.entities = entities;
  }

  /** What can stand for papers of a dossier. */
  public List<Reusable> of(String dossierCode, LocalDate today) {
    return Rows.of(
            entities
                .createNativeQuery(REUSABLE, Tuple.class)
                .setParameter("dossier", dossierCode)
                .setParameter("today", today.toString()))
        .stream()
        .map(
            row ->
                new Reusable(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    VietnamTime.at(row.get(4, Instant.class)),
                    Rows.text(row, 5),
                    FormulaReader.day(row, 6).map(LocalDate::toString),
                    row.get(7, Boolean.class)))
        .toList();
  }

  /**
   * Whether a document was given by the applicant with one of these identifiers.
   *
   * @param identifiers số định danh, mã số thuế
   */
  public boolean belongsTo(String docCode, List<String> identifiers) {
    return (Boolean)
        entities
            .createNativeQuery(BELONGS, Boolean.class)
            .setParameter("document", docCode)
            .setParameter("owners", String.join("\n", identifiers))
            .getSingleResult();
  }
}
