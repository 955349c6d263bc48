package vn.sohoa.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.sql.Transactions;

/** Runs a verification part by part. */
@ApplicationScoped
class Scrubber {
  private static final Logger LOG = Logger.getLogger(Scrubber.class);

  private final PartScrubber parts;
  private final ScrubRepository scrubs;
  private final Transactions transactions;
  private final ScrubCounters counters;
  private final Clock clock;

  Scrubber(
      PartScrubber parts,
      ScrubRepository scrubs,
      Transactions transactions,
      ScrubCounters counters,
      Clock clock) {
    this.parts = parts;
    this.scrubs = scrubs;
    this.transactions = transactions;
    this.counters = counters;
    this.clock = clock;
  }

  /**
   * Runs a verification that was started, until its end or the time when it has to pause.
   *
   * @param deadline checked between the parts
   */
  void run(Scrub scrub, ReadPace pace, Instant deadline) throws InterruptedException {
    ScrubState end = scrub.cause() == ScrubCause.NIGHTLY ? ScrubState.PAUSED : ScrubState.FAILED;
    try {
      if (scrubParts(scrub, pace, deadline)) {
        end = ScrubState.DONE;
      }
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "the verification of the blobs stops");
    } finally {
      end(scrub, end);
    }
  }

  /** Returns whether all parts are done. */
  private boolean scrubParts(Scrub scrub, ReadPace pace, Instant deadline)
      throws IOException, InterruptedException {
    for (int part = scrub.nextPart(); part < Scrub.PARTS; part++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the service stops");
      }
      if (!clock.instant().isBefore(deadline)) {
        return false;
      }
      PartScrubber.Result result = parts.scrub("%02x".formatted(part), scrub, pace);
      transactions.run(
          () -> {
            Instant now = clock.instant();
            if (!scrubs.finishPart(scrub, result.counts(), result.findings(), now)) {
              throw new IllegalStateException("another process has taken the verification over");
            }
          });
      counters.add(result.counts());
    }
    return true;
  }

  private void end(Scrub scrub, ScrubState state) {
    transactions.run(
        () -> {
          scrubs.end(scrub, state, clock.instant());
          counters.setLatest(scrubs.latest());
        });
    counters.latest().ifPresent(Scrubber::log);
  }

  private static void log(Scrub scrub) {
    ScrubCounts counts = scrub.counts();
    LOG.logf(
        counts.lost() > 0 ? Logger.Level.ERROR : Logger.Level.INFO,
        "verification of the blobs is %s: %d verified, %d damaged, %d missing, %d without a"
            + " document, of which %d were deleted",
        scrub.state(),
        counts.verified(),
        counts.damaged(),
        counts.missing(),
        counts.orphans(),
        counts.collected());
  }
}
