package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Keeps a cache within its bound, give or take a tenth, by dropping what was not used longest. */
final class CacheSweep {
  private static final Logger LOG = Logger.getLogger(CacheSweep.class);

  /** What was asked for within this time may still be read. */
  private static final Duration IN_USE = Duration.ofHours(1);

  private final S3Bucket bucket;
  private final LocalFolder folder;
  private final Clock clock;
  private final long bound;
  private final AtomicLong grown;
  private final AtomicBoolean running = new AtomicBoolean();

  CacheSweep(S3Bucket bucket, LocalFolder folder, Clock clock, long bound) {
    this.bucket = bucket;
    this.folder = folder;
    this.clock = clock;
    this.bound = bound;
    // The first blob makes it look at what an earlier run left.
    this.grown = new AtomicLong(step());
  }

  private long step() {
    return bound / 10;
  }

  /** Sweeps in the background once enough was added. */
  void grown(long bytes) {
    if (grown.addAndGet(bytes) >= step() && running.compareAndSet(false, true)) {
      grown.set(0);
      Thread.ofVirtual().name("blob-cache-sweep").start(this::sweep);
    }
  }

  private void sweep() {
    try {
      drop(cached());
    } catch (IOException e) {
      LOG.warnf("the blob cache could not be swept: %s", e);
    } finally {
      running.set(false);
    }
  }

  private record Cached(Path file, long size, Instant used) {
    static Cached of(Path file) throws IOException {
      return new Cached(file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }
  }

  private List<Cached> cached() throws IOException {
    var all = new ArrayList<Cached>();
    for (Path file : folder.files()) {
      all.add(Cached.of(file));
    }
    all.sort(Comparator.comparing(Cached::used));
    return all;
  }

  private void drop(List<Cached> oldestFirst) throws IOException {
    long total = oldestFirst.stream().mapToLong(Cached::size).sum();
    Instant inUse = clock.instant().minus(IN_USE);
    for (Cached cached : oldestFirst) {
      if (total <= bound || cached.used().isAfter(inUse)) {
        return;
      }
      drop(cached);
      total -= cached.size();
    }
  }

  /** A blob from before the bucket was configured may be nowhere else. */
  private void drop(Cached cached) throws IOException {
    Blob blob = new Blob(new Sha256(cached.file().getFileName().toString()), cached.size());
    if (!bucket.has(blob)) {
      bucket.put(cached.file(), blob);
    }
    Files.delete(cached.file());
  }
}
