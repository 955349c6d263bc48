package vn.sohoa.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoa.catalogue.Procedure;
import vn.sohoa.catalogue.ProcedureAssignment;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Sql;

/** Stored dossiers by code and by applicant. */
@ApplicationScoped
public class DossierRepository
    implements PanacheRepositoryBase<Dossier, String>, ProcedureAssignment {
  private static final Sql DECLARED_PAGES =
      Sql.of(
          """
          SELECT code, declared_pages + coalesce(declared_note_pages, 0) AS images FROM dossier_component
          WHERE dossier_code = :dossier AND declared_pages IS NOT NULL
          """);
  private static final Sql PIN =
      Sql.of(
          """
          UPDATE dossier SET procedure_id = :id, version = version + 1
          WHERE procedure_code = :code AND procedure_id <> :id
            AND CAST(received_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) >= :from
            AND CAST(received_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) < coalesce(:until, CAST('infinity' AS date))
          """);

  private static final Sql REUSING =
      Sql.of(
          """
          SELECT DISTINCT dossier_code FROM dossier_component WHERE reused_doc_code = :docCode ORDER BY dossier_code
          """);

  private final Database database;

  public DossierRepository(Database database) {
    this.database = database;
  }

  public Optional<Dossier> byCode(String code) {
    return findByIdOptional(code);
  }

  /**
   * Returns the images counted at the desk, pages and sticky notes, by component code; components
   * without a count are omitted. Reads from the database, because loaded entities may be stale.
   */
  public Map<String, Integer> declaredPages(String dossierCode) {
    return database
        .statement(DECLARED_PAGES)
        .bind("dossier", dossierCode)
        .list(row -> Map.entry(row.text("code"), row.integer("images")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns the codes of the dossiers that re-use a document, in order. */
  public List<String> reusing(String docCode) {
    return database
        .statement(REUSING)
        .bind("docCode", docCode)
        .list(row -> row.text("dossier_code"));
  }

  @Override
  public void assign(Procedure procedure, Optional<LocalDate> until) {
    database
        .statement(PIN)
        .bind("id", procedure.id())
        .bind("code", procedure.code())
        .bind("from", procedure.validFrom())
        .bind("until", until)
        .update();
  }

  /** Returns the stored dossiers by code; unknown codes are omitted. */
  public Map<String, Dossier> byCodes(List<String> codes) {
    return list("code in ?1", codes).stream()
        .collect(Collectors.toMap(Dossier::code, dossier -> dossier));
  }

  /** Returns the latest dossiers of a procedure by the applicant's personal id or tax code. */
  public List<Dossier> byApplicant(String procedureCode, List<String> identifiers, int limit) {
    return find(
            "procedure.code = ?1 and (applicant.idNumber in ?2 or applicant.taxCode in ?2)"
                + " order by receivedAt desc, code",
            procedureCode,
            identifiers)
        .page(0, limit)
        .list();
  }
}
