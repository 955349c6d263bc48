package vn.sohoa.blob;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** A bucket with a local folder as its cache; missing blobs are downloaded. */
final class CachedBucket {
  private static final Logger LOG = Logger.getLogger(CachedBucket.class);

  /** Maximum number of concurrent downloads; one blob is never downloaded twice at once. */
  private static final int LOCKS = 64;

  private static final long DEFAULT_CACHE_BYTES = 10L << 30;

  private final S3Bucket bucket;
  private final LocalFolder folder;
  private final Clock clock;
  private final CacheSweep sweep;
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

  private CachedBucket(S3Bucket bucket, LocalFolder folder, Clock clock, CacheSweep sweep) {
    this.bucket = bucket;
    this.folder = folder;
    this.clock = clock;
    this.sweep = sweep;
  }

  static CachedBucket of(BlobConfig.S3 config, LocalFolder folder, Clock clock) {
    S3Bucket bucket = S3Bucket.of(config, clock);
    long bound = config.cacheSize().map(MemorySize::asLongValue).orElse(DEFAULT_CACHE_BYTES);
    return new CachedBucket(bucket, folder, clock, new CacheSweep(bucket, folder, clock, bound));
  }

  void store(Path finished, Blob blob) throws IOException {
    bucket.put(finished, blob);
    folder.commit(finished, blob.sha256());
    sweep.grown(blob.size());
  }

  Path path(Sha256 sha256) throws IOException {
    Optional<Path> cached = use(sha256);
    if (cached.isPresent()) {
      return cached.get();
    }
    synchronized (locks[Math.floorMod(sha256.hashCode(), LOCKS)]) {
      Optional<Path> justFetched = use(sha256);
      return justFetched.isPresent() ? justFetched.get() : download(sha256);
    }
  }

  /**
   * Returns the cached file and sets its modification time, which records the last use, since the
   * content never changes.
   */
  private Optional<Path> use(Sha256 sha256) throws IOException {
    try {
      Optional<Path> file = folder.find(sha256);
      if (file.isPresent()) {
        folder.touch(file.get(), sha256, clock.instant());
      }
      return file;
    } catch (NoSuchFileException evictedConcurrently) {
      return Optional.empty();
    } catch (BlobDamagedException e) {
      LOG.warnf("%s; it is downloaded again", e.getMessage());
      return Optional.empty();
    }
  }

  private Path download(Sha256 sha256) throws IOException {
    Path temporary = folder.temporary();
    try {
      Blob blob = download(sha256, temporary);
      if (!blob.sha256().equals(sha256)) {
        throw BlobDamagedException.changed(sha256, blob.sha256());
      }
      folder.commit(temporary, sha256);
      sweep.grown(blob.size());
    } finally {
      Files.deleteIfExists(temporary);
    }
    return folder.find(sha256).orElseThrow(() -> BlobDamagedException.missing(sha256));
  }

  private Blob download(Sha256 sha256, Path target) throws IOException {
    try (InputStream content = bucket.get(sha256)) {
      return LocalFolder.write(content, target, Long.MAX_VALUE);
    } catch (NoSuchFileException e) {
      throw BlobDamagedException.missing(sha256);
    }
  }

  void check() throws IOException {
    bucket.check();
  }
}
