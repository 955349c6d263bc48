package vn.sohoa.blob;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    return fetch(sha256);
  }

  private Path fetch(Sha256 sha256) throws IOException {
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

  /** Whether the bucket has the blob, whatever its bytes. */
  boolean has(Sha256 sha256) throws IOException {
    return bucket.has(sha256);
  }

  List<StoredBlob> list(String prefix) throws IOException {
    return bucket.list(prefix);
  }

  boolean collect(Sha256 sha256, Instant before) throws IOException {
    boolean collected = bucket.collect(sha256, before);
    if (collected) {
      folder.delete(sha256);
    }
    return collected;
  }

  /**
   * Reads the object, not its copy in the cache. If it is missing or damaged, and the copy is not,
   * it is replaced by the copy.
   *
   * @return number of bytes
   * @throws BlobDamagedException if both are missing or damaged
   */
  long verify(Sha256 sha256) throws IOException {
    try (InputStream content = bucket.get(sha256)) {
      Blob found = Blob.read(content);
      return found.sha256().equals(sha256)
          ? found.size()
          : repair(sha256, BlobDamagedException.changed(sha256, found.sha256()));
    } catch (NoSuchFileException e) {
      return repair(sha256, BlobDamagedException.missing(sha256));
    }
  }

  private long repair(Sha256 sha256, BlobDamagedException damage) throws IOException {
    Optional<Path> copy = intactCopy(sha256);
    if (copy.isEmpty()) {
      throw damage;
    }
    Blob blob = new Blob(sha256, Files.size(copy.get()));
    bucket.put(copy.get(), blob);
    LOG.warnf("%s in the bucket; it was stored again from the local copy", damage.getMessage());
    return blob.size();
  }

  private Optional<Path> intactCopy(Sha256 sha256) throws IOException {
    try {
      return folder.reread(sha256);
    } catch (BlobDamagedException e) {
      return Optional.empty();
    }
  }

  /** As {@link #path}, but reads the bytes even if they were verified before. */
  Path reread(Sha256 sha256) throws IOException {
    return intactCopy(sha256).isPresent() ? path(sha256) : fetch(sha256);
  }

  void check() throws IOException {
    bucket.check();
  }
}
