package vn.sohoa.coverage;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.dossier.ReusableLookup;
import vn.sohoa.sql.Database;
import vn.sohoa.testing.TestDatabase;

/** Which papers that were given before can stand for another dossier's. */
class ReusableReaderTest {
  private static final String EMPLOYEE = "031090000001";
  private static final String COMPANY = "0312687878";
  private static final String OTHER_COMPANY = "0100112437";
  private static final UUID PROCEDURE = UUID.fromString("00000000-0000-0001-0000-000000000000");
  private static TestDatabase database = TestDatabase.migrated();
  private int documents;

  @BeforeAll
  static void makeTheCatalogue() throws SQLException {
    database.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'STATION', sha256('k'), now());
        INSERT INTO procedure (id, code, name, returns_paper_result, valid_from, created_at, updated_at)
        VALUES ('00000000-0000-0001-0000-000000000000', '1.000000', 'p', false, '1900-01-01', now(), now());
        INSERT INTO procedure_component (procedure_id, code, name, required, form, internal_opinion, position, validity_months)
        SELECT id, one, 'Giấy ' || one, true, 'ORIGINAL', false, ascii(one), CASE one WHEN 'C' THEN 12 END
        FROM procedure, unnest(ARRAY['A', 'B', 'C']) one;
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void startAnew() throws SQLException {
    database.clear("dossier", "document");
  }

  private static void dossier(String code, String kind, String id, String tax) throws SQLException {
    database.execute(
        """
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, id_type, id_number,
                             tax_code, received_at, result_shared, component_reused, population_data, created_at, updated_at)
        SELECT ?, id, code, 'POST', 'RECEIVED', ?, 'n', CASE WHEN ? <> '' THEN 'CCCD' END, nullif(?, ''), nullif(?, ''), now(),
               false, false, false, now(), now()
        FROM procedure
        """,
        code,
        kind,
        id,
        id,
        tax);
  }

  private void given(String dossier, String component, Map<String, String> fields)
      throws SQLException {
    documents++;
    UUID id = new UUID(2, documents);
    database.execute(
        "INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)"
            + " VALUES (?, ?, 'READY', 'DONE', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k', now())",
        id,
        "D-" + dossier + "-" + component);
    database.execute(
        "INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)"
            + " VALUES (?, 'LINKED', ?, 1, '[]', '{}', now())",
        id,
        dossier);
    database.execute(
        "INSERT INTO document_link_component (document_id, position, dossier_code, component_code) VALUES (?, 0, ?, ?)",
        id,
        dossier,
        component);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      database.execute(
          "INSERT INTO field (document_id, name, clean, confidence, page, rule) VALUES (?, ?, ?, 1, 1, 'r')",
          id,
          field.getKey(),
          field.getValue());
    }
  }

  private static List<String> offered(String dossier, String day) {
    return reader().of(dossier, LocalDate.parse(day)).stream()
        .map(one -> one.componentCode() + "|" + one.docCode())
        .toList();
  }

  private static List<String> usable(String id, String tax, String day) {
    var owner =
        new ReusableLookup.Owner(
            "NEW", "ORGANIZATION", Optional.of(id).filter(not(String::isEmpty)), Optional.of(tax));
    return reader().usable(owner, PROCEDURE, List.of("A", "B", "C"), LocalDate.parse(day)).stream()
        .map(one -> one.componentCode() + "|" + one.docCode())
        .sorted()
        .toList();
  }

  private static ReusableReader reader() {
    return reader(false);
  }

  private static ReusableReader reader(boolean attestedOnly) {
    return new ReusableReader(new Database(database::lend), () -> attestedOnly);
  }

  @Test
  void aPaperThatHasRunOutIsNotOffered() throws SQLException {
    dossier("X", "ORGANIZATION", "", COMPANY);
    dossier("Y", "ORGANIZATION", "", COMPANY);
    given("X", "A", Map.of("issuedDate", "2022-02-01", "validUntil", "2024-01-31"));
    given("X", "B", Map.of("issuedDate", "2022-02-01"));

    assertThat(offered("Y", "2024-01-31")).containsExactly("A|D-X-A", "B|D-X-B");
    assertThat(offered("Y", "2024-02-01")).containsExactly("B|D-X-B");
    assertThat(usable("", COMPANY, "2024-01-31")).containsExactly("A|D-X-A", "B|D-X-B");
    assertThat(usable("", COMPANY, "2024-02-01")).containsExactly("B|D-X-B");
  }

  @Test
  void aPaperIsUsableForItsComponentAsLongAsTheProcedureGrants() throws SQLException {
    dossier("X", "ORGANIZATION", "", COMPANY);
    given("X", "C", Map.of("issuedDate", "2024-01-15"));

    assertThat(usable("", COMPANY, "2025-01-15")).containsExactly("C|D-X-C");
    assertThat(usable("", COMPANY, "2025-01-16")).isEmpty();
  }

  @Test
  void olderOnesAreUsableTooButTheNewestIsOffered() throws SQLException {
    dossier("X", "ORGANIZATION", "", COMPANY);
    dossier("Y", "ORGANIZATION", "", COMPANY);
    dossier("Z", "ORGANIZATION", "", COMPANY);
    given("X", "A", Map.of("issuedDate", "2024-01-15"));
    given("Y", "A", Map.of("issuedDate", "2024-01-16"));

    assertThat(offered("Z", "2024-06-01")).containsExactly("A|D-Y-A");
    assertThat(usable("", COMPANY, "2024-06-01")).containsExactly("A|D-X-A", "A|D-Y-A");
  }

  @ParameterizedTest(name = "given by {0} {1} {2}, asked by {3} {4} {5}: {6}")
  @CsvSource({
    // who files for two companies brings the papers of neither to the other
    "ORGANIZATION, 031090000001, 0312687878, ORGANIZATION, 031090000001, 0100112437, false",
    "ORGANIZATION, 031090000001, 0312687878, ORGANIZATION, 001090000002, 0312687878, true",
    "ORGANIZATION, '',           0312687878, ORGANIZATION, '',           0312687878, true",
    // nor to himself, nor his own to a company
    "ORGANIZATION, 031090000001, 0312687878, INDIVIDUAL,   031090000001, '',         false",
    "INDIVIDUAL,   031090000001, '',         ORGANIZATION, 031090000001, 0312687878, false",
    "INDIVIDUAL,   031090000001, '',         INDIVIDUAL,   031090000001, '',         true",
    "INDIVIDUAL,   031090000001, '',         INDIVIDUAL,   031090000001, 0312687878, true",
    // of an organization without a tax code nothing else is known
    "ORGANIZATION, 031090000001, '',         ORGANIZATION, 031090000001, '',         true",
    "ORGANIZATION, '',           '',         ORGANIZATION, '',           '',         false"
  })
  void aPaperIsOfItsOwnerOnly(
      String kind,
      String id,
      String tax,
      String otherKind,
      String otherId,
      String otherTax,
      boolean owned)
      throws SQLException {
    dossier("X", kind, id, tax);
    dossier("Y", otherKind, otherId, otherTax);
    given("X", "A", Map.of());

    assertThat(offered("Y", "2024-06-01")).isEqualTo(owned ? List.of("A|D-X-A") : List.of());
  }

  @Test
  void aMessageMayUseNoPaperOfAnotherCompany() throws SQLException {
    dossier("X", "ORGANIZATION", EMPLOYEE, COMPANY);
    given("X", "A", Map.of());

    assertThat(usable(EMPLOYEE, COMPANY, "2024-06-01")).containsExactly("A|D-X-A");
    assertThat(usable(EMPLOYEE, OTHER_COMPANY, "2024-06-01")).isEmpty();
  }

  @Test
  void onlyAttestedPapersAreOfferedWhereThePolicySaysSo() throws SQLException {
    dossier("X", "ORGANIZATION", "", COMPANY);
    dossier("Y", "ORGANIZATION", "", COMPANY);
    given("X", "A", Map.of());
    given("X", "B", Map.of());
    database.execute(
        """
        WITH decided AS (
          INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
          SELECT gen_random_uuid(), id, 'ATTESTATION', '', 'k', now() FROM document WHERE doc_code = 'D-X-B'
          RETURNING id, document_id)
        INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, key_id, made_at)
        SELECT id, document_id, 'D-X-B', repeat('0', 64), attested_content(document_id), repeat('0', 64), 'k', now() FROM decided
        """);

    assertThat(offered("Y", "2024-06-01")).containsExactly("A|D-X-A", "B|D-X-B");
    assertThat(reader(true).of("Y", LocalDate.parse("2024-06-01")))
        .extracting(Reusable::docCode)
        .containsExactly("D-X-B");
    var owner =
        new ReusableLookup.Owner("NEW", "ORGANIZATION", Optional.empty(), Optional.of(COMPANY));
    assertThat(
            reader(true).usable(owner, PROCEDURE, List.of("A", "B"), LocalDate.parse("2024-06-01")))
        .containsExactly(new ReusableLookup.Use("B", "D-X-B"));
  }
}
