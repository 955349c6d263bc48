package vn.sohoa.result.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.result.ResultDeliveryFailure;
import vn.sohoa.testing.TestDatabase;

/** Order, leases, and what is looked at again, in the database. */
class ResultQueueTest {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final UUID PROCESS = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Attempt TAKEN =
      new Attempt(Optional.empty(), Optional.of(200), Optional.of("0"), Optional.empty());
  private static final Attempt REFUSED =
      new Attempt(
          Optional.of(ResultDeliveryFailure.REFUSED),
          Optional.of(200),
          Optional.of("21"),
          Optional.of("no"));
  private static final Attempt AWAY = Attempt.failed(ResultDeliveryFailure.NOT_CONNECTED);

  private final ResultQueue queue = new ResultQueue(DATABASE.overOneConnection());
  private final Instant now = Instant.now().plusSeconds(5);

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    DATABASE.clear(
        "result_delivery", "attestation", "decision", "document", "dossier", "procedure");
    DATABASE.execute(
        "UPDATE result_receiver SET failures = 0, next_attempt_at = NULL, leased_by = NULL, leased_until = NULL");
    DATABASE.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at)
        VALUES ('k', 'k', 'ADMIN', decode(repeat('00', 32), 'hex'), now()) ON CONFLICT DO NOTHING
        """);
    DATABASE.execute(
        """
        INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
        VALUES ('1.009645', 'P', true, '1900-01-01', now(), now())
        """);
    for (String code : List.of("A", "B")) {
      DATABASE.execute(
          """
          INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                               result_shared, component_reused, population_data, created_at, updated_at)
          SELECT ?, id, code, 'IN_PERSON', 'RECEIVED', 'INDIVIDUAL', 'N', now(), false, false, false, now(), now() FROM procedure
          """,
          code);
    }
  }

  /** A result of a dossier that is attested. */
  private static UUID attested(String docCode, String dossier, String role) throws SQLException {
    UUID id = UUID.randomUUID();
    DATABASE.execute(
        """
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, secrecy_checked)
        VALUES (uuidv7(), ?, 'READY', 'DONE', 'H24.99', '%s', repeat('0', 64), 1, 'k', now(), true)
        """
            .formatted(role),
        docCode);
    DATABASE.execute(
        """
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        SELECT id, 'LINKED', '%s', 1, '[]', '{}', now() FROM document WHERE doc_code = ?
        """
            .formatted(dossier),
        docCode);
    attest(id, docCode);
    return id;
  }

  private static void attest(UUID id, String docCode) throws SQLException {
    DATABASE.execute(
        """
        INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
        SELECT '%s', id, 'ATTESTATION', '', 'k', now() FROM document WHERE doc_code = ?
        """
            .formatted(id),
        docCode);
    DATABASE.execute(
        """
        INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, key_id, made_at)
        SELECT '%s', id, doc_code, sha256, attested_content(id), sha256, 'k', now() FROM document WHERE doc_code = ?
        """
            .formatted(id),
        docCode);
  }

  private List<String> heads(Instant at) {
    return queue.heads(at, 10).stream().map(ResultQueue.Head::docCode).toList();
  }

  private ResultQueue.Head head(UUID id) {
    return queue.heads(now.plusSeconds(1000), 10).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofEachDossierTheOldestResultIsDue() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    attested("A2_V1", "A", "RESULT");
    attested("B1_V1", "B", "RESULT");
    attested("C1_V1", "B", "COMPONENT");

    assertThat(heads(now)).containsExactly("A1_V1", "B1_V1");

    queue.fail(head(one), AWAY, now, now.plusSeconds(60));
    assertThat(heads(now)).as("A waits, and what is behind it, too").containsExactly("B1_V1");

    queue.answer(head(one), "{}", REFUSED, now);
    assertThat(heads(now)).containsExactly("A2_V1", "B1_V1");
  }

  @Test
  void whatIsParkedIsLookedAtAgainWhenItsDossierChanges() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    queue.park(head(one), now);
    assertThat(heads(now)).isEmpty();

    DATABASE.execute("UPDATE dossier SET department = 'D' WHERE code = 'B'");
    assertThat(heads(now)).isEmpty();
    DATABASE.execute("UPDATE dossier SET department = 'D' WHERE code = 'A'");
    assertThat(heads(now)).containsExactly("A1_V1");
  }

  @Test
  void aChangeWhileAnEntryIsSentIsNotLost() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    ResultQueue.Head read = head(one);
    DATABASE.execute("UPDATE dossier SET department = 'D' WHERE code = 'A'");

    queue.answer(read, "{\"MaHoSo\":\"A\"}", TAKEN, now);

    assertThat(heads(now)).containsExactly("A1_V1");
    queue.park(head(one), now);
    assertThat(heads(now)).isEmpty();
  }

  @Test
  void anotherVersionOfAPaperThatWasSentUpdatesItsEntry() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    assertThat(head(one).isUpdating()).isFalse();
    queue.answer(head(one), "{}", TAKEN, now);

    assertThat(head(attested("A1_V2", "A", "RESULT")).isUpdating()).isTrue();
    assertThat(head(attested("B1_V1", "B", "RESULT")).isUpdating()).isFalse();
  }

  @Test
  void aPaperThatIsRefusedIsNoUpdate() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    queue.answer(head(one), "{}", REFUSED, now);

    assertThat(head(attested("A1_V2", "A", "RESULT")).isUpdating()).isFalse();
  }

  @Test
  void aSuspendedAttestationThatCountsAgainIsLookedAt() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    DATABASE.execute("UPDATE document SET state = 'NEEDS_REVIEW'");
    queue.park(head(one), now);
    DATABASE.execute("UPDATE document SET state = 'READY'");

    assertThat(heads(now)).containsExactly("A1_V1");
  }

  @Test
  void anAbsenceThatEndsNoAttestationIsLookedAt() throws SQLException {
    for (String docCode : List.of("A1_V1", "B1_V1")) {
      UUID one = attested(docCode, docCode.substring(0, 1), "RESULT");
      DATABASE.execute(
          """
          INSERT INTO field (document_id, name, raw, confidence, page, rule)
          SELECT id, 'validUntil', 'unreadable', 0.4, 1, 'label' FROM document WHERE doc_code = ?
          """,
          docCode);
      queue.park(head(one), now);
    }
    assertThat(heads(now)).isEmpty();

    DATABASE.execute(
        """
        UPDATE field SET review = 'ABSENT'
        WHERE document_id = (SELECT id FROM document WHERE doc_code = 'A1_V1')
        """);

    assertThat(heads(now)).containsExactly("A1_V1");
  }

  @Test
  void whatIsReplacedOrNotJudgedDoesNotCount() throws SQLException {
    String counted = "SELECT count(*) FROM counted_result";
    attested("A1_V1", "A", "RESULT");
    attested("B1_V1", "B", "COMPONENT");
    assertThat(DATABASE.rows(counted)).containsExactly("1");

    DATABASE.execute("UPDATE document SET secrecy_checked = false WHERE doc_code = 'A1_V1'");
    assertThat(DATABASE.rows(counted)).containsExactly("0");
    DATABASE.execute(
        """
        UPDATE document SET secrecy_checked = true, replaced_by = (SELECT id FROM document WHERE doc_code = 'B1_V1')
        WHERE doc_code = 'A1_V1'
        """);
    assertThat(DATABASE.rows(counted)).containsExactly("0");
  }

  @Test
  void oneProcessDeliversAndAPauseHoldsForAll() {
    assertThat(queue.lease(PROCESS, Duration.ofMinutes(1), now)).isTrue();
    assertThat(queue.lease(OTHER, Duration.ofMinutes(1), now)).isFalse();
    assertThat(queue.lease(PROCESS, Duration.ofMinutes(1), now)).isTrue();
    queue.pause(now.plusSeconds(30));
    queue.release(PROCESS);

    assertThat(queue.failures()).isEqualTo(1);
    assertThat(queue.lease(OTHER, Duration.ofMinutes(1), now)).isFalse();
    assertThat(queue.lease(OTHER, Duration.ofMinutes(1), now.plusSeconds(31))).isTrue();
  }

  @Test
  void aReceiverThatIsBackGetsAtOnceWhatWaited() throws SQLException {
    UUID one = attested("A1_V1", "A", "RESULT");
    queue.fail(head(one), AWAY, now, now.plusSeconds(600));
    queue.pause(now.plusSeconds(600));
    assertThat(heads(now)).isEmpty();

    queue.succeed(now);

    assertThat(queue.failures()).isZero();
    assertThat(heads(now)).containsExactly("A1_V1");
  }

  @Test
  void incompleteEntriesAreReviewedAfterAStart() throws SQLException {
    queue.park(head(attested("A1_V1", "A", "RESULT")), now);
    UUID sent = attested("B1_V1", "B", "RESULT");
    queue.answer(head(sent), "{}", TAKEN, now);

    queue.review(now);
    assertThat(heads(now)).containsExactly("A1_V1");
  }
}
