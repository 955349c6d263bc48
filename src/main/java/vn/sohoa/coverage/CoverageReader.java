package vn.sohoa.coverage;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.dossier.Coverage;
import vn.sohoa.dossier.CoverageLookup;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Queries the obligations of dossiers from the coverage tables. */
@ApplicationScoped
class CoverageReader implements CoverageLookup {
  private static final Sql OBLIGATIONS =
      Sql.of(
          """
          SELECT o.dossier_code, o.component_code, o.name, o.exemption, o.legal_basis, o.satisfied,
                 o.degree, o.held_as, o.held_by, o.held_basis,
                 CASE WHEN o.satisfied THEN ARRAY(
                   SELECT s.doc_code FROM satisfying_document s
                   WHERE s.dossier_code = o.dossier_code AND s.component_code = o.component_code
                   ORDER BY s.doc_code) END AS doc_codes
          FROM obligation o
          WHERE o.dossier_code = ANY (:dossiers)
          ORDER BY o.dossier_code, o.position
          """);

  private final Database database;

  CoverageReader(Database database) {
    this.database = database;
  }

  private record Obligation(String dossierCode, Coverage.Item item) {
    static Obligation of(Row row) {
      return new Obligation(row.text("dossier_code"), CoverageReader.item(row));
    }
  }

  @Override
  public Map<String, Coverage> of(List<String> dossierCodes) {
    return database
        .statement(OBLIGATIONS)
        .bind("dossiers", TEXT, dossierCodes)
        .list(Obligation::of)
        .stream()
        .collect(
            Collectors.groupingBy(
                Obligation::dossierCode,
                Collectors.collectingAndThen(
                    Collectors.mapping(Obligation::item, Collectors.toList()), Coverage::of)));
  }

  private static Coverage.Item item(Row row) {
    Optional<Coverage.Exemption> exemption =
        row.optionalText("exemption")
            .map(
                reason ->
                    new Coverage.Exemption(reason, row.optionalText("legal_basis").orElse("")));
    return new Coverage.Item(
        row.optionalText("component_code").filter(code -> !code.isEmpty()),
        row.text("name"),
        exemption.isEmpty(),
        exemption,
        row.bool("satisfied"),
        exemption.isEmpty()
            ? Optional.of(row.constant("degree", Coverage.Degree.class))
            : Optional.empty(),
        exemption.isEmpty() ? held(row) : Optional.empty(),
        row.texts("doc_codes"));
  }

  private static Optional<Coverage.Held> held(Row row) {
    return row.optionalText("held_as")
        .map(
            as ->
                new Coverage.Held(
                    Coverage.HeldAs.valueOf(as),
                    row.optionalText("held_by"),
                    row.text("held_basis")));
  }
}
