package vn.sohoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** When an attestation ends, and when it only does not count. */
class AttestationSchemaTest {
  private static TestDatabase database = TestDatabase.migrated();

  @AfterAll
  static void stop() {
    database.close();
  }

  /** A document with a page, a field and a link, attested. */
  @BeforeEach
  void startAnew() throws SQLException {
    database.clear("access_key", "procedure");
    database.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'CLERK', sha256('k'), now());
        INSERT INTO procedure (id, code, name, returns_paper_result, valid_from, created_at, updated_at)
        VALUES ('00000000-0000-0001-0000-000000000000', '1.000000', 'p', true, '1900-01-01', now(), now());
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                             result_shared, component_reused, population_data, created_at, updated_at)
        SELECT 'X', id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now() FROM procedure;
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        VALUES ('00000000-0000-0002-0000-000000000001', 'D', 'READY', 'DONE', 'H24', 'RESULT', repeat('0', 64), 1, 'k', now());
        INSERT INTO page (document_id, number, state) SELECT id, 1, 'WAITING' FROM document;
        INSERT INTO field (document_id, name, clean, confidence, page, rule) SELECT id, 'codeNumber', '1', 1, 1, 'r' FROM document;
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        SELECT id, 'LINKED', 'X', 1, '[]', '{}', now() FROM document;
        """);
    attest();
    assertThat(degree()).isEqualTo("ATTESTED");
  }

  private static void attest() throws SQLException {
    database.execute(
        """
        WITH decided AS (
          INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
          SELECT gen_random_uuid(), id, 'ATTESTATION', '', 'k', now() FROM document RETURNING id, document_id)
        INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, key_id, made_at)
        SELECT id, document_id, 'D', repeat('0', 64), attested_content(document_id), repeat('0', 64), 'k', now() FROM decided
        """);
  }

  private static String degree() throws SQLException {
    assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
    return database.rows("SELECT degree FROM obligation").getFirst();
  }

  private static List<String> ended() throws SQLException {
    return database.rows(
        "SELECT end_cause, array_to_string(changed, ' ') FROM attestation WHERE ended_at IS NOT NULL");
  }

  private static void state(String state) throws SQLException {
    database.execute("UPDATE document SET state = ?", state);
  }

  @Test
  void itIsSuspendedWhileTheDocumentIsReadAgain() throws SQLException {
    state("PROCESSING");
    database.execute("DELETE FROM field");
    database.execute("DELETE FROM page");
    assertThat(degree()).isEqualTo("MISSING");
    database.execute(
        """
        INSERT INTO page (document_id, number, state) SELECT id, 1, 'WAITING' FROM document;
        INSERT INTO field (document_id, name, clean, confidence, page, rule) SELECT id, 'codeNumber', '1', 0.5, 1, 's' FROM document;
        """);

    state("NEEDS_REVIEW");
    assertThat(degree()).isEqualTo("DIGITIZED");
    assertThat(ended()).isEmpty();

    state("READY");
    assertThat(degree()).isEqualTo("ATTESTED");
  }

  @Test
  void anotherReadingEndsItAndTheOldValueDoesNotBringItBack() throws SQLException {
    state("PROCESSING");
    database.execute("UPDATE field SET clean = '2'");
    assertThat(ended()).isEmpty();
    state("NEEDS_REVIEW");
    assertThat(ended()).containsExactly("CHANGED|fields");
    database.execute("UPDATE field SET clean = '1'");
    state("READY");

    assertThat(degree()).isEqualTo("CLEAN");

    attest();
    assertThat(degree()).isEqualTo("ATTESTED");
  }

  @Test
  void aPersonsWordForTheSameValueChangesNothing() throws SQLException {
    database.execute("UPDATE field SET review = 'CONFIRMED', reviewed = '1'");
    assertThat(ended()).isEmpty();

    database.execute("UPDATE field SET review = 'ABSENT', reviewed = NULL");

    assertThat(ended()).containsExactly("CHANGED|fields");
    assertThat(degree()).isEqualTo("CLEAN");
  }

  @Test
  void kindPagesRoleAndLinkAreAttestedToo() throws SQLException {
    database.execute(
        """
        UPDATE document SET kind = 'giay-phep', role = 'COMPONENT';
        INSERT INTO page (document_id, number, state) SELECT id, 2, 'WAITING' FROM document;
        DELETE FROM document_link;
        """);

    assertThat(ended()).containsExactly("CHANGED|kind link pages role");
  }

  @Test
  void aPartThatWasNotAttestedThenIsNotCompared() throws SQLException {
    database.execute("UPDATE attestation SET content = content - 'fields'");

    database.execute("UPDATE field SET clean = '2'");

    assertThat(ended()).isEmpty();
  }

  @Test
  void theUndoneDecisionWithdrawsIt() throws SQLException {
    database.execute(
        """
        INSERT INTO decision (id, document_id, kind, target, key_id, made_at, undoes)
        SELECT gen_random_uuid(), document_id, 'UNDO', '', 'k', now(), id FROM attestation
        """);

    assertThat(ended()).containsExactly("WITHDRAWN|");
    assertThat(degree()).isEqualTo("CLEAN");
  }

  @Test
  void aDocumentHasOneAttestationAtATime() {
    assertThatThrownBy(AttestationSchemaTest::attest)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("attestation_in_force");
  }
}
