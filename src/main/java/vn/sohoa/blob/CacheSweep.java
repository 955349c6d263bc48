package vn.sohoa.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Keeps a cache within its size limit, with a tolerance of 10%, by evicting the least recently used
 * blobs.
 */
final class CacheSweep {
  private static final Logger LOG = Logger.getLogger(CacheSweep.class);

  /** A blob used within this time may still be open for reading and is not evicted. */
  private static final Duration IN_USE = Duration.ofHours(1);

  /** Deviation of the clocks of file system and service. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

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
    // Starts at the threshold, so that the first blob triggers a sweep of what an earlier run left.
    this.grown = new AtomicLong(step());
  }

  private long step() {
    return bound / 10;
  }

  /** Records added bytes; starts a background sweep once 10% of the limit was added. */
  void grown(long bytes) {
    if (grown.addAndGet(bytes) >= step() && running.compareAndSet(false, true)) {
      grown.set(0);
      Thread.ofVirtual().name("blob-cache-sweep").start(this::sweep);
    }
  }

  private void sweep() {
    try {
      evict(cached());
    } catch (IOException e) {
      LOG.warnf("sweeping the blob cache failed: %s", e);
    } finally {
      running.set(false);
    }
  }

  private record Cached(Path file, long size, Instant used) {
    static Cached of(Path file) throws IOException {
      return new Cached(file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    /**
     * A use in the future was before the clock was set back, and would keep the file until the
     * clock has caught up.
     */
    Cached usedBefore(Instant now) throws IOException {
      if (!used.isAfter(now.plus(TOLERANCE))) {
        return this;
      }
      Files.setLastModifiedTime(file, FileTime.from(now));
      return new Cached(file, size, now);
    }
  }

  private List<Cached> cached() throws IOException {
    var all = new ArrayList<Cached>();
    Instant now = clock.instant();
    for (Path file : folder.files()) {
      all.add(Cached.of(file).usedBefore(now));
    }
    all.sort(Comparator.comparing(Cached::used));
    return all;
  }

  private void evict(List<Cached> oldestFirst) throws IOException {
    long total = oldestFirst.stream().mapToLong(Cached::size).sum();
    Instant inUse = clock.instant().minus(IN_USE);
    for (Cached cached : oldestFirst) {
      if (total <= bound || cached.used().isAfter(inUse)) {
        return;
      }
      evict(cached);
      total -= cached.size();
    }
  }

  /**
   * Uploads the blob first if needed: one stored before the bucket was configured may exist only
   * here.
   */
  private void evict(Cached cached) throws IOException {
    Blob blob = new Blob(new Sha256(cached.file().getFileName().toString()), cached.size());
    if (!bucket.has(blob)) {
      bucket.put(cached.file(), blob);
    }
    Files.deleteIfExists(cached.file());
  }
}
