package vn.sohoa.coverage;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sohoa.dossier.ReusableLookup;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.time.VietnamTime;

/** Queries documents of an applicant that can be re-used. */
@ApplicationScoped
class ReusableReader implements ReusableLookup {
  /**
   * Documents submitted earlier that can be re-used for the papers of {@code wanted}, one row for
   * each pair: with the same component code, including documents that were filed for another
   * component and covered this one, or, for a paper of another procedure and for results, with the
   * same name. The document must be valid on the day: by the validity months of the procedure,
   * counted from its issue date, and by the expiry date printed on it.
   *
   * <p>An organization (tổ chức) with a tax code is identified by that alone: a person who files
   * for it may file for others too.
   */
  private static final String GIVEN =
      """
      FROM wanted o CROSS JOIN owner d
      JOIN LATERAL (
        SELECT w.id AS document_id, w.doc_code, e.code AS dossier_code, e.received_at, s.component_code, s.position, w.role,
               f.values ->> 'issuedDate' AS issued, f.values ->> 'typeName' AS type_name,
               iso_day(f.values ->> 'issuedDate') AS issued_day,
               iso_day(f.values ->> 'validUntil') AS expires_day,
               (SELECT b.name FROM obligation b WHERE b.dossier_code = e.code AND b.component_code = s.component_code) AS name
        FROM dossier e
        JOIN document_link l ON l.dossier_code = e.code
        JOIN document w ON w.id = l.document_id
        LEFT JOIN served_component s ON s.document_id = w.id
        LEFT JOIN LATERAL (SELECT jsonb_object_agg(name, value) AS values
                           FROM field WHERE document_id = w.id AND position = 0) f ON TRUE
        WHERE e.code <> d.code
          AND (e.tax_code = d.tax_code
               OR (e.id_number = d.id_number
                   AND NOT (d.applicant_kind = 'ORGANIZATION' AND d.tax_code IS NOT NULL)
                   AND NOT (e.applicant_kind = 'ORGANIZATION' AND e.tax_code IS NOT NULL)))
          AND w.state IN ('READY', 'NEEDS_REVIEW') AND w.replaced_by IS NULL
          AND (s.component_code IS NOT NULL OR w.role = 'RESULT')
      ) g ON g.component_code = o.component_code
          OR search_key(g.name) = search_key(o.name)
          OR (g.role = 'RESULT' AND search_key(g.type_name) = search_key(o.name))
      -- Where the catalogue wants a paper of its own, one that was filed for another component is not offered.
      WHERE (coalesce(g.position, 0) = 0 OR o.covered_by_other)
        AND (NOT :attestedOnly OR EXISTS (SELECT FROM attested_document t WHERE t.document_id = g.document_id))
        AND (o.validity_months IS NULL OR g.issued_day + make_interval(months => o.validity_months) >= :day)
        AND (g.expires_day IS NULL OR g.expires_day >= :day)
      """;

  /** The newest document for each required paper of a dossier. */
  static final Sql REUSABLE =
      Sql.of(
          """
      WITH owner AS (SELECT code, applicant_kind, id_number, tax_code FROM dossier WHERE code = :dossier),
      wanted AS (
        SELECT o.component_code, o.name, o.position, o.satisfied, c.validity_months, c.covered_by_other
        FROM obligation o
        JOIN dossier d ON d.code = o.dossier_code
        LEFT JOIN procedure_component c ON c.procedure_id = d.procedure_id AND c.code = o.component_code
        WHERE o.dossier_code = :dossier AND o.component_code <> '' AND o.exemption IS NULL
      )
      SELECT DISTINCT ON (o.position) o.component_code, o.name, g.doc_code, g.dossier_code, g.received_at, g.issued,
             CAST(least(g.issued_day + make_interval(months => o.validity_months), g.expires_day) AS date) AS valid_until,
             o.satisfied
      %s
      ORDER BY o.position, g.issued_day DESC NULLS LAST, g.received_at DESC, g.doc_code
      """
              .formatted(GIVEN));

  /** All documents for the papers of a message, whose dossier need not exist yet. */
  static final Sql USABLE =
      Sql.of(
          """
      WITH owner AS (
        SELECT CAST(:dossier AS text) AS code, CAST(:kind AS text) AS applicant_kind,
               CAST(:id AS text) AS id_number, CAST(:tax AS text) AS tax_code
      ),
      wanted AS (
        SELECT named.code AS component_code, coalesce(c.name, named.code) AS name, c.validity_months, c.covered_by_other
        FROM unnest(:components) AS named (code)
        LEFT JOIN procedure_component c ON c.procedure_id = :procedure AND c.code = named.code
      )
      SELECT DISTINCT o.component_code, g.doc_code
      %s
      """
              .formatted(GIVEN));

  private final Database database;
  private final ReuseConfig config;

  ReusableReader(Database database, ReuseConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Returns the documents that can be re-used for the papers of a dossier. */
  List<Reusable> of(String dossierCode, LocalDate today) {
    return database
        .statement(REUSABLE)
        .bind("dossier", dossierCode)
        .bind("day", today)
        .bind("attestedOnly", config.attestedOnly())
        .list(ReusableReader::reusable);
  }

  private static Reusable reusable(Row row) {
    return new Reusable(
        row.text("component_code"),
        row.text("name"),
        row.text("doc_code"),
        row.text("dossier_code"),
        VietnamTime.at(row.instant("received_at")),
        row.optionalText("issued"),
        row.optionalDay("valid_until").map(LocalDate::toString),
        row.bool("satisfied"));
  }

  @Override
  public Set<Use> usable(Owner owner, UUID procedure, List<String> componentCodes, LocalDate day) {
    return Set.copyOf(
        database
            .statement(USABLE)
            .bind("dossier", owner.dossierCode())
            .bind("kind", owner.kind())
            .bind("id", owner.idNumber())
            .bind("tax", owner.taxCode())
            .bind("components", TEXT, componentCodes)
            .bind("procedure", procedure)
            .bind("day", day)
            .bind("attestedOnly", config.attestedOnly())
            .list(row -> new Use(row.text("component_code"), row.text("doc_code"))));
  }
}
