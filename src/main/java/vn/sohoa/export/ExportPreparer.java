package vn.sohoa.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.sohoa.blob.Blob;
import vn.sohoa.blob.ReadPace;
import vn.sohoa.document.BlobReferences;
import vn.sohoa.export.zip.ZipEnd;
import vn.sohoa.export.zip.ZipEntryHead;
import vn.sohoa.sql.Transactions;

/**
 * Prepares exports: looks at all files, writes the manifests, and places the entries of the ZIP
 * file. What was done is stored in portions, so that another process, or this one after a restart,
 * goes on there.
 */
@ApplicationScoped
class ExportPreparer {
  private static final Logger LOG = Logger.getLogger(ExportPreparer.class);
  private static final int PORTION = 100;
  private static final int PLACED = 2_000;

  private final ExportRepository exports;
  private final ExportFiles files;
  private final FileCheck check;
  private final ExportManifests manifests;
  private final BlobReferences references;
  private final Transactions transactions;
  private final ReadPace pace;
  private final Clock clock;

  ExportPreparer(
      ExportConfig config,
      ExportRepository exports,
      ExportFiles files,
      FileCheck check,
      ExportManifests manifests,
      BlobReferences references,
      Transactions transactions,
      Clock clock) {
    this.exports = exports;
    this.files = files;
    this.check = check;
    this.manifests = manifests;
    this.references = references;
    this.transactions = transactions;
    this.pace = new ReadPace(config.rate().asLongValue());
    this.clock = clock;
  }

  /**
   * Prepares the oldest export that nobody works on.
   *
   * @param process name of this process, for leases
   * @return false if there is none
   * @throws IOException if the store does not answer; it is tried again when the lease is over
   */
  boolean prepareNext(UUID process) throws IOException, InterruptedException {
    var claimed =
        transactions.call(() -> exports.claim(process, clock.instant(), PreparationLease.LENGTH));
    if (claimed.isEmpty()) {
      return false;
    }
    Export export = claimed.get();
    try {
      new Run(new PreparationLease(export, process, exports, transactions, clock)).prepare();
    } catch (PreparationLease.LostException e) {
      LOG.info(e.getMessage());
    }
    return true;
  }

  /** Work on one export. */
  private final class Run {
    private final PreparationLease lease;
    private final Export export;

    Run(PreparationLease lease) {
      this.lease = lease;
      this.export = lease.export();
    }

    void prepare() throws IOException, InterruptedException {
      List<UnpreparedFile> portion = next();
      while (!portion.isEmpty()) {
        store(look(portion));
        portion = next();
      }
      manifests.write(lease);
      ZipEnd end = place();
      lease.finish(end);
      LOG.infof(
          "export %s is prepared: %d documents, %d bytes",
          export.id(), export.documents(), end.fileSize());
    }

    private List<UnpreparedFile> next() {
      return transactions.call(() -> files.unprepared(export.id(), PORTION));
    }

    /** Ends early if the files take long. */
    private List<PreparedFile> look(List<UnpreparedFile> portion)
        throws IOException, InterruptedException {
      var seen = new ArrayList<PreparedFile>();
      Instant end = clock.instant().plus(PreparationLease.RENEWAL);
      for (UnpreparedFile file : portion) {
        lease.keep(pace.duration(file.blob().map(Blob::size).orElse(0L)));
        long begin = System.nanoTime();
        PreparedFile prepared = check.look(file);
        pace.await(prepared.read(), Duration.ofNanos(System.nanoTime() - begin));
        seen.add(prepared);
        if (clock.instant().isAfter(end)) {
          break;
        }
      }
      return seen;
    }

    private void store(List<PreparedFile> seen) {
      int problems = (int) seen.stream().filter(file -> file.problem().isPresent()).count();
      transactions.run(
          () -> {
            lease.renew(seen.size(), problems);
            references.hold(
                seen.stream()
                    .filter(file -> file.crc32().isPresent())
                    .flatMap(file -> file.blob().stream())
                    .map(Blob::sha256)
                    .distinct()
                    .toList());
            files.prepare(export.id(), seen);
          });
    }

    /** Places the entries one behind the other; returns what follows them. */
    private ZipEnd place() {
      long offset = 0;
      long directory = 0;
      long entries = 0;
      List<ExportFile> page = page(0);
      while (!page.isEmpty()) {
        var offsets = new ArrayList<Long>();
        for (ExportFile file : page) {
          ZipEntryHead head = file.head(export.time());
          offsets.add(offset);
          directory += head.centralLength(offset);
          offset += head.length();
          entries++;
        }
        List<Long> numbers = page.stream().map(ExportFile::number).toList();
        transactions.run(() -> files.place(export.id(), numbers, offsets));
        lease.keep(Duration.ZERO);
        page = page(numbers.getLast() + 1);
      }
      return new ZipEnd(entries, offset, directory);
    }

    private List<ExportFile> page(long from) {
      return transactions.call(() -> files.page(export.id(), from, PLACED));
    }
  }
}
