package vn.sohoa.scrub;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.blob.Sha256;
import vn.sohoa.blob.StoredBlob;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.sql.Transactions;

/** Verifies the blobs whose digests begin with the same two digits. */
@ApplicationScoped
class PartScrubber {
  private static final Logger LOG = Logger.getLogger(PartScrubber.class);
  private static final Duration SHORTEST_ORPHAN_AGE = Duration.ofHours(1);

  /** Longer than all attempts of the requests to a bucket, during which a lock must be held. */
  private static final Duration LONGEST_DELETION = Duration.ofMinutes(10);

  private static final Duration BEAT = Duration.ofSeconds(30);

  /** So many orphans, and more than other blobs, are rather those of another database. */
  private static final int SUSPICIOUS_ORPHANS = 50;

  private final BlobStore blobs;
  private final BlobReferences references;
  private final ScrubRepository scrubs;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Duration orphanAge;
  private final Clock clock;

  PartScrubber(
      BlobStore blobs,
      BlobReferences references,
      ScrubRepository scrubs,
      Transactions transactions,
      AuditLog audit,
      ScrubConfig config,
      Clock clock) {
    this.blobs = blobs;
    this.references = references;
    this.scrubs = scrubs;
    this.transactions = transactions;
    this.audit = audit;
    this.orphanAge = config.orphanAge();
    this.clock = clock;
    if (orphanAge.compareTo(SHORTEST_ORPHAN_AGE) < 0) {
      throw new IllegalArgumentException("sohoa.scrub.orphan-age: at least one hour");
    }
  }

  /** What was found in a part. */
  record Result(ScrubCounts counts, List<ScrubFinding> findings) {}

  /**
   * Verifies a part.
   *
   * @param prefix two hexadecimal digits
   */
  Result scrub(String prefix, Scrub scrub, ReadPace pace) throws IOException, InterruptedException {
    Set<Sha256> referenced = transactions.call(() -> references.withPrefix(prefix));
    var run = new Run(scrub, pace);
    for (Sha256 sha256 : referenced) {
      run.verify(sha256);
    }
    run.handleOrphans(orphans(prefix, scrub), referenced.size());
    return new Result(run.counts, List.copyOf(run.findings));
  }

  /** Lists the blobs before their references, so that none is missed that is stored meanwhile. */
  private List<Sha256> orphans(String prefix, Scrub scrub) throws IOException {
    Instant before = clock.instant().minus(orphanAge);
    Instant created = transactions.call(scrubs::databaseCreated);
    List<Sha256> old =
        blobs.list(prefix).stream()
            .filter(blob -> blob.storedAt().isBefore(before))
            // A blob that is older than the database is not its own
            .filter(blob -> !scrub.collect() || !blob.storedAt().isBefore(created))
            .map(StoredBlob::sha256)
            .toList();
    var orphans = new HashSet<>(old);
    orphans.removeAll(transactions.call(() -> references.withPrefix(prefix)));
    return List.copyOf(orphans);
  }

  /** Deletes the blob unless somebody refers to it, or stores it again, at this moment. */
  private boolean collect(Sha256 sha256) throws IOException {
    try {
      return transactions.call(
          LONGEST_DELETION,
          () -> {
            try {
              Instant before = clock.instant().minus(orphanAge);
              boolean deleted = references.holdOrphan(sha256) && blobs.collect(sha256, before);
              if (deleted) {
                audit.record(
                    AuditLog.SYSTEM, "blob.collect", sha256.hex(), "no document refers to it");
              }
              return deleted;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** One part of one verification. */
  private final class Run {
    private final Scrub scrub;
    private final ReadPace pace;
    private final List<ScrubFinding> findings = new ArrayList<>();
    private ScrubCounts counts = ScrubCounts.NONE;
    private Instant beaten = clock.instant();

    Run(Scrub scrub, ReadPace pace) {
      this.scrub = scrub;
      this.pace = pace;
    }

    void verify(Sha256 sha256) throws IOException, InterruptedException {
      beat();
      long begin = System.nanoTime();
      try {
        long bytes = blobs.verify(sha256);
        counts = counts.plus(new ScrubCounts(1, bytes, 0, 0, 0, 0));
        pace.await(bytes, Duration.ofNanos(System.nanoTime() - begin));
      } catch (BlobDamagedException e) {
        // Replaced by another reading while it was looked for
        if (transactions.call(() -> references.exist(sha256))) {
          addLost(sha256, e);
        }
      }
    }

    private void addLost(Sha256 sha256, BlobDamagedException e) {
      LOG.errorf("verification: %s", e.getMessage());
      boolean isMissing = e.kind() == BlobDamagedException.Kind.MISSING;
      counts =
          counts.plus(
              new ScrubCounts(isMissing ? 0 : 1, 0, isMissing ? 0 : 1, isMissing ? 1 : 0, 0, 0));
      findings.add(new ScrubFinding(sha256, isMissing ? BlobProblem.MISSING : BlobProblem.DAMAGED));
    }

    void handleOrphans(List<Sha256> orphans, int referenced) throws IOException {
      boolean isSuspicious =
          scrub.cause() == ScrubCause.NIGHTLY
              && orphans.size() > Math.max(SUSPICIOUS_ORPHANS, referenced);
      if (isSuspicious && scrub.collect()) {
        LOG.errorf(
            "%d blobs without a document are not deleted, because only %d have one: check that this"
                + " is the right database, then run 'sohoa admin verify --collect'",
            orphans.size(), referenced);
      }
      for (Sha256 sha256 : orphans) {
        beat();
        boolean collected = scrub.collect() && !isSuspicious && collect(sha256);
        if (collected) {
          LOG.infof("blob %s had no document and was deleted", sha256);
        } else {
          findings.add(new ScrubFinding(sha256, BlobProblem.ORPHAN));
        }
        counts = counts.plus(new ScrubCounts(0, 0, 0, 0, 1, collected ? 1 : 0));
      }
    }

    private void beat() throws IOException {
      Instant now = clock.instant();
      if (Duration.between(beaten, now).compareTo(BEAT) > 0) {
        if (!transactions.call(() -> scrubs.beat(scrub, now))) {
          throw new IOException("another process has taken the verification over");
        }
        beaten = now;
      }
    }
  }
}
