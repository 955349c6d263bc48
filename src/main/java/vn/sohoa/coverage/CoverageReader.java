package vn.sohoa.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.dossier.CoverageLookup;

/** Reads the obligations of dossiers, as the database keeps them. */
@ApplicationScoped
class CoverageReader implements CoverageLookup {
  private static final String OBLIGATIONS =
      """
      SELECT o.dossier_code, o.component_code, o.name, o.exemption, o.legal_basis, o.satisfied,
             CASE WHEN o.satisfied THEN ARRAY(
               SELECT s.doc_code FROM satisfying_document s
               WHERE s.dossier_code = o.dossier_code AND s.component_code = o.component_code
               ORDER BY s.doc_code) END
      FROM obligation o
      WHERE o.dossier_code = ANY (string_to_array(:dossiers, ' '))
      ORDER BY o.dossier_code, o.position
      """;

  private final EntityManager entities;

  CoverageReader(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Map<String, Coverage> of(List<String> dossierCodes) {
    List<?> rows =
        entities
            .createNativeQuery(OBLIGATIONS, Tuple.class)
            .setParameter("dossiers", String.join(" ", dossierCodes))
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, String.class),
                Collectors.collectingAndThen(
                    Collectors.mapping(CoverageReader::item, Collectors.toList()), Coverage::of)));
  }

  private static Coverage.Item item(Tuple row) {
    Optional<Coverage.Exemption> exemption =
        text(row, 3).map(reason -> new Coverage.Exemption(reason, text(row, 4).orElse("")));
    String @Nullable [] documents = (String[]) row.get(6);
    return new Coverage.Item(
        Optional.of(row.get(1, String.class)).filter(code -> !code.isEmpty()),
        row.get(2, String.class),
        exemption.isEmpty(),
        exemption,
        row.get(5, Boolean.class),
        documents == null ? List.of() : List.of(documents));
  }

  private static Optional<String> text(Tuple row, int column) {
    @Nullable String value = (String) row.get(column);
    return Optional.ofNullable(value);
  }
}
