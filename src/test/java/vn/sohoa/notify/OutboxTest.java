package vn.sohoa.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Which changes write which events, and what nobody may hear of. */
class OutboxTest {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String DOCUMENT = "00000000-0000-0000-0000-000000000001";

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    DATABASE.clear("event", "dossier", "document", "batch", "procedure", "access_key");
    DATABASE.execute("UPDATE event_position SET last = 0");
    DATABASE.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'STATION', sha256('k'), now());
        INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
        VALUES ('1.000000', 'p', true, '1900-01-01', now(), now());
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                             result_shared, component_reused, population_data, created_at, updated_at)
        SELECT 'X', id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now() FROM procedure;
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, external_id)
        VALUES ('00000000-0000-0000-0000-000000000001', 'D', 'RECEIVED', 'TRIAGE', 'H24', 'RESULT', repeat('0', 64), 1, 'k',
                now() - interval '1 hour', 'other')
        """);
  }

  private static void set(String columns) throws SQLException {
    DATABASE.execute("UPDATE document SET " + columns + " WHERE doc_code = 'D'");
  }

  private static void link(String decision) throws SQLException {
    DATABASE.execute(
        """
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        VALUES ('%s', '%s', %s, 1, '[]', '{}', now())
        ON CONFLICT (document_id) DO UPDATE SET decision = excluded.decision, dossier_code = excluded.dossier_code
        """
            .formatted(DOCUMENT, decision, decision.equals("LINKED") ? "'X'" : "NULL"));
  }

  private static List<String> events(String kind) throws SQLException {
    DATABASE.rows("SELECT publish_events()");
    return DATABASE.rows("SELECT type FROM event WHERE kind = '" + kind + "' ORDER BY position");
  }

  private static List<String> visible() throws SQLException {
    DATABASE.rows("SELECT publish_events()");
    return DATABASE.rows("SELECT type FROM open_event WHERE kind = 'DOCUMENT' ORDER BY position");
  }

  @Test
  void aDocumentIsHeardOfWhenItWasJudged() throws SQLException {
    set("state = 'PROCESSING', stage = 'EXTRACT', page_count = 1");
    assertThat(events("DOCUMENT")).isEmpty();

    set("secrecy_checked = true, kind = 'quyet-dinh'");
    set("stage = 'LINK'");
    link("LINKED");
    set("state = 'READY', stage = 'DONE', quality = 90");

    assertThat(events("DOCUMENT"))
        .containsExactly("DOCUMENT_RECEIVED", "LINK_DECIDED", "DOCUMENT_READY");
    assertThat(
            DATABASE.rows(
                "SELECT at = (SELECT received_at FROM document) FROM event WHERE type = 'DOCUMENT_RECEIVED'"))
        .containsExactly("t");
    assertThat(
            DATABASE.rows(
                "SELECT data ->> 'docCode', data ->> 'state', data ->> 'externalId' FROM event"
                    + " WHERE type = 'DOCUMENT_READY'"))
        .containsExactly("D|READY|other");
  }

  @Test
  void changesOfOneTransactionAreOne() throws SQLException {
    set("secrecy_checked = true, state = 'READY'");

    DATABASE.execute(
        "UPDATE document SET decisions = decisions + 1; UPDATE document SET kind = 'a'; UPDATE document SET kind = 'b'");
    set("decisions = decisions + 1");
    set("turn = 7, version = version + 1");

    assertThat(events("DOCUMENT"))
        .containsExactly(
            "DOCUMENT_RECEIVED", "DOCUMENT_READY", "DOCUMENT_CHANGED", "DOCUMENT_CHANGED");
  }

  @Test
  void eventsArePublishedInPortionsInTheirOrder() throws SQLException {
    DATABASE.rows("SELECT publish_events()");
    set("secrecy_checked = true, state = 'PROCESSING'");
    set("state = 'READY'");
    set("decisions = decisions + 1");

    assertThat(DATABASE.rows("SELECT publish_events(2)")).containsExactly("2");
    assertThat(DATABASE.rows("SELECT publish_events(2)")).containsExactly("1");
    assertThat(DATABASE.rows("SELECT publish_events(2)")).containsExactly("0");
    assertThat(events("DOCUMENT"))
        .containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_READY", "DOCUMENT_CHANGED");
  }

  @Test
  void theLastStateOfATransactionIsTold() throws SQLException {
    set("secrecy_checked = true, state = 'PROCESSING'");

    DATABASE.execute(
        "UPDATE document SET state = 'READY'; UPDATE document SET state = 'NEEDS_REVIEW'; UPDATE document SET state = 'READY'");

    assertThat(events("DOCUMENT")).endsWith("DOCUMENT_READY");
  }

  @Test
  void whatFailedIsHeardOfAfterItsJudgement() throws SQLException {
    set("state = 'FAILED', failure = 'ENCRYPTED'");
    assertThat(events("DOCUMENT")).isEmpty();

    set("secrecy_checked = true");

    assertThat(events("DOCUMENT")).containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_FAILED");
  }

  @Test
  void aSecretIsNeverHeardOfAgain() throws SQLException {
    set("secrecy_checked = true, state = 'READY'");
    assertThat(visible()).containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_READY");

    set("state = 'QUARANTINED'");
    link("LINKED");
    assertThat(visible()).isEmpty();
    assertThat(events("DOCUMENT")).containsExactly("DOCUMENT_RECEIVED", "DOCUMENT_READY");

    set("state = 'PROCESSING', secrecy_checked = false");
    assertThat(visible()).isEmpty();
    set("secrecy_checked = true");
    set("state = 'NEEDS_REVIEW'");
    assertThat(visible())
        .containsExactly(
            "DOCUMENT_RECEIVED", "DOCUMENT_READY", "LINK_DECIDED", "DOCUMENT_NEEDS_REVIEW");
  }

  @Test
  void takingBackIsTold() throws SQLException {
    set("secrecy_checked = true, state = 'READY'");
    DATABASE.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, replaces)
        VALUES ('00000000-0000-0000-0000-000000000002', 'D2', 'RECEIVED', 'TRIAGE', 'H24', 'RESULT', repeat('0', 64), 1, 'k', now(),
                '00000000-0000-0000-0000-000000000001');
        UPDATE document SET replaced_by = '00000000-0000-0000-0000-000000000002' WHERE doc_code = 'D'
        """);
    set("replaced_by = NULL");
    set("state = 'WITHDRAWN'");

    assertThat(events("DOCUMENT"))
        .containsExactly(
            "DOCUMENT_RECEIVED",
            "DOCUMENT_READY",
            "DOCUMENT_REPLACED",
            "DOCUMENT_CHANGED",
            "DOCUMENT_WITHDRAWN");
  }

  @Test
  void anotherDecisionIsTold() throws SQLException {
    set("secrecy_checked = true, state = 'NEEDS_REVIEW'");
    link("AMBIGUOUS");
    link("AMBIGUOUS");
    link("LINKED");

    assertThat(events("DOCUMENT"))
        .containsExactly(
            "DOCUMENT_RECEIVED", "DOCUMENT_NEEDS_REVIEW", "LINK_DECIDED", "LINK_DECIDED");
    assertThat(
            DATABASE.rows(
                "SELECT data ->> 'decision', data ->> 'dossierCode' FROM event WHERE type = 'LINK_DECIDED' ORDER BY number"))
        .containsExactly("AMBIGUOUS|null", "LINKED|X");
  }

  @Test
  void aDossierIsCompleteOnce() throws SQLException {
    assertThat(events("DOSSIER")).containsExactly("DOSSIER_CHANGED");
    link("LINKED");
    set("secrecy_checked = true, state = 'READY'");
    assertThat(events("DOSSIER"))
        .containsExactly("DOSSIER_CHANGED", "DOSSIER_CHANGED", "DOSSIER_COMPLETE");

    set("state = 'NEEDS_REVIEW'");
    DATABASE.execute("UPDATE dossier SET department = 'DT'");
    DATABASE.execute("UPDATE dossier SET department = 'DT'");

    assertThat(events("DOSSIER").stream().filter("DOSSIER_COMPLETE"::equals)).hasSize(1);
    assertThat(events("DOSSIER")).endsWith("DOSSIER_CHANGED").hasSize(5);
  }

  @Test
  void aBatchIsClosedOnce() throws SQLException {
    DATABASE.execute(
        """
        INSERT INTO batch (id, key_id, name, opened_at)
        VALUES ('00000000-0000-0000-0000-000000000003', 'k', 'Lô', now())
        """);
    assertThat(events("BATCH")).isEmpty();

    DATABASE.execute("UPDATE batch SET closed_at = now(), receipt = 'r'");

    assertThat(events("BATCH")).containsExactly("BATCH_CLOSED");
  }

  @Test
  void oldEventsGoButTheLatest() throws SQLException {
    set("secrecy_checked = true, state = 'READY'");
    set("decisions = 1");
    events("DOCUMENT");
    var repository = new EventRepository(DATABASE.overOneConnection());

    assertThat(repository.clean(Instant.now().plusSeconds(60), 100)).isEqualTo(2);

    assertThat(events("DOCUMENT")).containsExactly("DOCUMENT_CHANGED");
    assertThat(events("DOSSIER")).containsExactly("DOSSIER_CHANGED");
  }
}
