package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

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

  private final EntityManager entities;

  ReusableReader(EntityManager entities) {
    this.entities = entities;
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
