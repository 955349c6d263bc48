package vn.sohoa.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.sql.Transactions;
import vn.sohoa.testing.TestDatabase;

/** One process prepares an export; one that has lost it stops. */
class PreparationLeaseTest {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final UUID EXPORT = UUID.randomUUID();
  private static final UUID OURS = UUID.randomUUID();
  private static final UUID THEIRS = UUID.randomUUID();

  private final ExportRepository exports = new ExportRepository(DATABASE.overOneConnection());
  private final TestClock clock = new TestClock();

  private static final class TestClock extends Clock {
    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** The database commits each statement. */
  private static final class NoTransactions extends Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }

    @Override
    public void run(Runnable work) {
      work.run();
    }
  }

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @BeforeEach
  void add() throws SQLException {
    DATABASE.clear("export");
    DATABASE.execute(
        "SET LOCAL session_replication_role = replica;"
            + " INSERT INTO export (id, key_id, request, state, created_at, expires_at)"
            + " VALUES ('%s', 'none', '{}', 'PREPARING', now(), now() + interval '7 days')"
                .formatted(EXPORT));
  }

  private PreparationLease claim() {
    Export export = exports.claim(OURS, clock.instant(), PreparationLease.LENGTH).orElseThrow();
    return new PreparationLease(export, OURS, exports, new NoTransactions(), clock);
  }

  private void takeOver() throws SQLException {
    DATABASE.execute("UPDATE export SET leased_by = '%s'".formatted(THEIRS));
  }

  @Test
  void whoHasLostItStopsAtTheNextRenewal() throws SQLException {
    PreparationLease lease = claim();
    takeOver();

    assertThatCode(() -> lease.keep(Duration.ZERO)).doesNotThrowAnyException();
    clock.now = clock.now.plus(PreparationLease.RENEWAL).plusSeconds(1);
    assertThatThrownBy(() -> lease.keep(Duration.ZERO))
        .isInstanceOf(PreparationLease.LostException.class)
        .hasMessageContaining(EXPORT + " is not prepared any more");
  }

  @Test
  void theClockOfTheDatabaseDecides() throws SQLException {
    var _ = claim();

    assertThat(
            exports.claim(
                THEIRS, clock.instant().plus(Duration.ofHours(1)), PreparationLease.LENGTH))
        .isEmpty();
    DATABASE.execute("UPDATE export SET leased_until = clock_timestamp() - interval '1 second'");
    assertThat(
            exports.claim(
                THEIRS, clock.instant().minus(Duration.ofHours(1)), PreparationLease.LENGTH))
        .isPresent();
  }

  @Test
  void aLongFileMakesItLonger() throws SQLException {
    claim().keep(Duration.ofMinutes(5));

    assertThat(
            DATABASE.rows(
                "SELECT leased_until > clock_timestamp() + interval '10 minutes',"
                    + " leased_until < clock_timestamp() + interval '12 minutes' FROM export"))
        .containsExactly("t|t");
  }
}
