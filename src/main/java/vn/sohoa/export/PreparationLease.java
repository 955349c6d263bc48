package vn.sohoa.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.sohoa.export.zip.ZipEnd;
import vn.sohoa.sql.Transactions;

/**
 * The claim of this process on an export that it prepares. It lasts for a minute after each
 * renewal, by the clock of the database. Not for several threads.
 */
final class PreparationLease {
  static final Duration LENGTH = Duration.ofMinutes(1);
  static final Duration RENEWAL = Duration.ofSeconds(10);

  private final Export export;
  private final UUID process;
  private final ExportRepository exports;
  private final Transactions transactions;
  private final Clock clock;
  private Instant renewed;

  /**
   * @param export just claimed by the process
   */
  PreparationLease(
      Export export,
      UUID process,
      ExportRepository exports,
      Transactions transactions,
      Clock clock) {
    this.export = export;
    this.process = process;
    this.exports = exports;
    this.transactions = transactions;
    this.clock = clock;
    this.renewed = clock.instant();
  }

  /** The export was deleted or has ended, or another process has it: the work on it is over. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LostException(UUID export) {
      super("export %s is not prepared any more: it was deleted or taken over".formatted(export));
    }
  }

  Export export() {
    return export;
  }

  /**
   * Renews the lease, in a transaction of its own, if it is time to.
   *
   * @param wanted what comes next takes as long; it may be longer than the lease
   * @throws LostException if it is lost
   */
  void keep(Duration wanted) {
    if (wanted.compareTo(RENEWAL) > 0 || renewed.plus(RENEWAL).isBefore(clock.instant())) {
      transactions.run(() -> renew(LENGTH.plus(wanted.multipliedBy(2)), 0, 0));
    }
  }

  /**
   * Renews the lease in the transaction of the caller, which nobody takes the export from until it
   * ends.
   *
   * @param prepared files that were looked at since the last time
   * @param problems how many of them are left out
   * @throws LostException if it is lost
   */
  void renew(int prepared, int problems) {
    renew(LENGTH, prepared, problems);
  }

  private void renew(Duration length, int prepared, int problems) {
    Instant now = clock.instant();
    var lease = new ExportRepository.Lease(export.id(), process, length);
    require(exports.renew(lease, now, prepared, problems));
    renewed = now;
  }

  /**
   * Has the export fetched from now on, unless one of its documents was quarantined.
   *
   * @throws LostException if it is lost
   */
  void finish(ZipEnd end) {
    require(
        transactions.call(
            () -> exports.finish(new ExportRepository.Lease(export.id(), process, LENGTH), end)));
  }

  private void require(boolean isOurs) {
    if (!isOurs) {
      throw new LostException(export.id());
    }
  }
}
