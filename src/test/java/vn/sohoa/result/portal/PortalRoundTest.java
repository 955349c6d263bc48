package vn.sohoa.result.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.audit.RecordedAudit;
import vn.sohoa.result.ResultConfig;
import vn.sohoa.sql.Transactions;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.StandInPortal;
import vn.sohoa.testing.StandInPortal.Mood;
import vn.sohoa.testing.TestEntities;
import vn.sohoa.testing.TestTransactions;

/** What a round leaves behind when it does not end as it should. */
class PortalRoundTest {
  private static final TestEntities ENTITIES = TestEntities.shared();
  private static final UUID PROCESS = new UUID(0, 1);
  private static final String STATES = "SELECT state FROM result_delivery ORDER BY state";

  private final StandInPortal portal = new StandInPortal(20_000);
  private final PortalConfig config =
      TestPortalConfig.of(
          Map.of(
              "address",
              portal.address(),
              "unit-code",
              StandInPortal.UNIT,
              "service",
              StandInPortal.SERVICE,
              "plain-http",
              "true",
              "parallel",
              "3"));
  private final PortalRound round =
      Beans.over(ENTITIES, Clock.systemUTC())
          .with(Transactions.class, new TestTransactions(ENTITIES))
          .with(PortalConfig.class, config)
          .with(ResultConfig.class, new OnlyAnAgency())
          .with(AuditLog.class, new RecordedAudit())
          .get(PortalRound.class);

  /** Results without a dossier are complete. */
  private static final class OnlyAnAgency implements ResultConfig {
    @Override
    public String required() {
      return "MaCoQuan";
    }

    @Override
    public Optional<String> resultCodes() {
      return Optional.empty();
    }

    @Override
    public String taxCodeType() {
      return "3";
    }
  }

  @BeforeEach
  @AfterEach
  void clear() throws Exception {
    portal.close();
    ENTITIES.clear();
    ENTITIES
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica; DELETE FROM result_delivery; DELETE FROM attestation; DELETE FROM decision;
            UPDATE result_receiver SET failures = 0, next_attempt_at = NULL, leased_by = NULL, leased_until = NULL
            """);
  }

  private static void attested(String docCode) throws Exception {
    UUID id = UUID.randomUUID();
    ENTITIES
        .database()
        .execute(
            """
            INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, secrecy_checked)
            VALUES (uuidv7(), ?, 'READY', 'DONE', 'H24.99', 'RESULT', repeat('0', 64), 1, 'k', now() - interval '1 minute', true)
            """,
            docCode);
    ENTITIES
        .database()
        .execute(
            """
            INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
            SELECT '%1$s', id, 'ATTESTATION', '', 'k', now() FROM document WHERE doc_code = '%2$s';
            INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, key_id, made_at)
            SELECT '%1$s', id, doc_code, sha256, attested_content(id), sha256, 'k', now() FROM document WHERE doc_code = '%2$s';
            """
                .formatted(id, docCode));
  }

  private PortalClient client() {
    return client(config);
  }

  private static PortalClient client(PortalConfig config) {
    return new PortalClient(
        config, PortalSettings.of(config).orElseThrow(), new ObjectMapper(), Clock.systemUTC());
  }

  /** Interrupts a round once something is so. */
  private void interruptOnce(Callable<Boolean> condition) throws Exception {
    var interrupted = new AtomicBoolean();
    try (PortalClient client = client()) {
      Thread thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      round.deliver(client, PROCESS);
                    } catch (InterruptedException e) {
                      interrupted.set(true);
                    }
                  });
      Instant end = Instant.now().plusSeconds(15);
      while (!condition.call()) {
        assertThat(Instant.now())
            .as("%s, calls %s", ENTITIES.database().rows(STATES), portal.calls())
            .isBefore(end);
        Thread.sleep(20);
      }
      thread.interrupt();
      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }
    assertThat(interrupted).isTrue();
  }

  @Test
  void theLeaseEndsWithARoundThatIsInterrupted() throws Exception {
    String lease = "SELECT leased_by, leased_until IS NULL FROM result_receiver";
    attested("A_V1");
    portal.become(Mood.SLOW);

    interruptOnce(
        () ->
            !portal.calls().isEmpty()
                && ENTITIES.database().rows(lease).equals(List.of(PROCESS + "|f")));

    assertThat(ENTITIES.database().rows(lease)).containsExactly("null|t");
  }

  @Test
  void whatIsAnsweredIsStoredWhileItsNeighbourWaits() throws Exception {
    attested("A_V1");
    attested("B_V1");
    portal.become(Mood.WELL);
    portal.stallOne();

    interruptOnce(
        () ->
            ENTITIES.database().rows(STATES).equals(List.of("FAILED", "OPEN"))
                && portal.calls().size() == 2);

    assertThat(ENTITIES.database().rows(STATES)).containsExactly("FAILED", "OPEN");
  }

  @Test
  void aFaultOfTheClientIsOneOfTheAttempt() throws Exception {
    attested("A_V1");
    PortalConfig faulty =
        TestPortalConfig.of(
            Map.of(
                "address",
                portal.address(),
                "unit-code",
                "a",
                "service",
                "b",
                "plain-http",
                "true",
                "updating-form",
                "none"));
    try (PortalClient client = client(faulty)) {
      round.deliver(client, PROCESS);
    }

    assertThat(ENTITIES.database().rows("SELECT state, failure, attempts FROM result_delivery"))
        .containsExactly("OPEN|BROKEN|1");
  }

  @Test
  void aRoundMayTakeAsLongAsTheLoginsOfAll() {
    PortalConfig many = TestPortalConfig.of(Map.of("attempt-limit", "PT2M", "parallel", "16"));

    assertThat(PortalRound.lease(many)).isEqualTo(Duration.ofMinutes(37));
  }
}
