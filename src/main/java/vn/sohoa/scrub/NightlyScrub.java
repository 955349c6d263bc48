package vn.sohoa.scrub;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.sql.BackgroundWork;
import vn.sohoa.sql.DatabaseOutage;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.VietnamTime;

/** Verifies all blobs every night, and refreshes what health tells of the last verification. */
@ApplicationScoped
class NightlyScrub {
  private static final Logger LOG = Logger.getLogger(NightlyScrub.class);
  private static final int SECONDS = 60;

  private final ScrubConfig config;
  private final Scrubber scrubber;
  private final ScrubRepository scrubs;
  private final Transactions transactions;
  private final ScrubCounters counters;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("nightly-scrub").factory());

  NightlyScrub(
      ScrubConfig config,
      Scrubber scrubber,
      ScrubRepository scrubs,
      Transactions transactions,
      ScrubCounters counters,
      Clock clock) {
    this.config = config;
    this.scrubber = scrubber;
    this.scrubs = scrubs;
    this.transactions = transactions;
    this.counters = counters;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    var _ = timer.scheduleWithFixedDelay(this::tick, 1, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    BackgroundWork.stop(timer);
  }

  /** An exception would end the timer. */
  private void tick() {
    try {
      counters.setLatest(transactions.call(scrubs::latest));
      if (config.nightly()) {
        runIfDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (DatabaseOutage.isCauseOf(e)) {
        LOG.warnf("the nightly verification waits for the database: %s", e.getMessage());
      } else {
        LOG.errorf(e, "the nightly verification did not start");
      }
    }
  }

  /** Starts the verification of this night, or goes on with it, unless it is done or running. */
  void runIfDue() throws InterruptedException {
    Optional<Instant> begin = beginOfNight();
    if (begin.isEmpty()) {
      return;
    }
    Optional<Scrub> scrub =
        transactions.call(
            () ->
                scrubs.isNightDone(begin.get())
                    ? Optional.empty()
                    : scrubs.startNightly(config.collect(), clock.instant()));
    if (scrub.isPresent()) {
      ReadPace pace = new ReadPace(config.rate().asLongValue());
      scrubber.run(scrub.get(), pace, begin.get().plus(config.limit()));
    }
  }

  /** Returns when the current night began; empty by day. */
  private Optional<Instant> beginOfNight() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
    // A night may begin before midnight
    return Optional.of(today)
        .map(this::begin)
        .filter(begin -> isNight(begin, now))
        .or(() -> Optional.of(begin(today.minusDays(1))).filter(begin -> isNight(begin, now)));
  }

  private Instant begin(LocalDate day) {
    return ZonedDateTime.of(day, config.time(), VietnamTime.ZONE).toInstant();
  }

  private boolean isNight(Instant begin, Instant now) {
    return !now.isBefore(begin) && now.isBefore(begin.plus(config.limit()));
  }
}
