package vn.sohoa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which obligations of a dossier are satisfied. */
@ApplicationScoped
public class CoverageReader {
  private static final String LINKED_DOCUMENTS =
      """
      SELECT d.doc_code, l.component_code, d.role
      FROM document_link l JOIN document d ON d.id = l.document_id
      WHERE l.dossier_code = :dossier AND d.state IN ('READY', 'NEEDS_REVIEW')
        AND (d.role = 'RESULT' OR l.component_code IS NOT NULL)
      ORDER BY d.doc_code
      """;

  private final EntityManager entities;

  CoverageReader(EntityManager entities) {
    this.entities = entities;
  }

  public Coverage of(String dossierCode, List<Obligation> obligations) {
    List<?> rows =
        entities
            .createNativeQuery(LINKED_DOCUMENTS, Tuple.class)
            .setParameter("dossier", dossierCode)
            .getResultList();
    Map<Optional<String>, List<String>> documents =
        rows.stream()
            .map(Tuple.class::cast)
            .collect(
                Collectors.groupingBy(
                    CoverageReader::component,
                    Collectors.mapping(row -> row.get(0, String.class), Collectors.toList())));
    return Coverage.of(obligations, documents);
  }

  private static Optional<String> component(Tuple row) {
    return row.get(2, String.class).equals("RESULT")
        ? Optional.empty()
        : Optional.of(row.get(1, String.class));
  }
}
