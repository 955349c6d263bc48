package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Content-addressed byte store: a local folder or, if configured, a bucket with that folder as its
 * cache. Blobs returned by {@code store} and {@code adopt} are durable.
 */
@ApplicationScoped
public class BlobStore {
  private static final Logger LOG = Logger.getLogger(BlobStore.class);

  private final LocalFolder folder;
  // Empty by default, so that no class of the S3 client is loaded.
  private final Optional<CachedBucket> bucket;
  private final Set<Sha256> damaged = ConcurrentHashMap.newKeySet();

  public BlobStore(BlobConfig config, Clock clock) {
    folder = new LocalFolder(config.folder());
    bucket = config.s3().map(s3 -> CachedBucket.of(s3, folder, clock));
  }

  /**
   * Stores a stream without buffering it in memory.
   *
   * @param limit maximum size in bytes
   * @throws BlobTooLargeException if the stream is longer; nothing is stored
   * @throws BlobUnavailableException if the bucket rejects the blob or is unreachable; nothing is
   *     stored
   */
  public Blob store(InputStream content, long limit) throws IOException {
    Path temporary = folder.temporary();
    try {
      Blob blob = LocalFolder.write(content, temporary, limit);
      commit(temporary, blob);
      return blob;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Stores a finished file by moving it, so that its bytes are written only once; the file must not
   * be modified concurrently.
   *
   * @param limit maximum size in bytes
   * @throws BlobTooLargeException if the file is larger; it is not moved
   * @throws BlobUnavailableException if the bucket rejects the blob or is unreachable; the file is
   *     not moved
   */
  public Blob adopt(Path file, long limit) throws IOException {
    if (Files.size(file) > limit) {
      throw new BlobTooLargeException(limit);
    }
    if (!folder.canMove(file)) {
      try (InputStream content = Files.newInputStream(file)) {
        return store(content, limit);
      }
    }
    Blob blob = new Blob(Sha256.of(file), Files.size(file));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    commit(file, blob);
    return blob;
  }

  /**
   * Stores a finished file that keeps its name: by a second name for the same bytes, or by a copy
   * where the file system has no such names. The file must not be modified any more.
   *
   * @param limit maximum size in bytes
   * @throws BlobTooLargeException if the file is larger; nothing is stored
   * @throws BlobUnavailableException if the bucket rejects the blob or is unreachable; nothing is
   *     stored
   */
  public Blob storeFile(Path file, long limit) throws IOException {
    Path link = folder.incoming().unused();
    try {
      if (!isLinked(link, file)) {
        try (InputStream content = Files.newInputStream(file)) {
          return store(content, limit);
        }
      }
      // Else the blob would be as old as the file, and be collected before something refers to it
      Files.setLastModifiedTime(link, FileTime.from(Instant.now()));
      return adopt(link, limit);
    } finally {
      Files.deleteIfExists(link);
    }
  }

  private static boolean isLinked(Path link, Path file) {
    try {
      Files.createLink(link, file);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debugf("%s is copied, since it cannot have a second name: %s", file, e);
      return false;
    }
  }

  private void commit(Path finished, Blob blob) throws IOException {
    if (bucket.isPresent()) {
      bucket.get().store(finished, blob);
    } else {
      folder.commit(finished, blob.sha256());
    }
    damaged.remove(blob.sha256());
  }

  /**
   * Returns the file of a blob, for immediate reading only: the cache may evict it after one hour
   * without use. With a bucket this may block for a download.
   *
   * @throws BlobUnavailableException if the bucket does not respond
   * @throws BlobDamagedException if there is no such blob, or its bytes have another digest
   */
  public Path path(Sha256 sha256) throws IOException {
    return recordDamage(
        sha256,
        () ->
            bucket.isPresent() ? bucket.get().path(sha256) : require(sha256, folder.find(sha256)));
  }

  /**
   * As {@link #path}, but reads all bytes even if they were verified before: a disk can change them
   * without changing the time of the file.
   */
  public Path reread(Sha256 sha256) throws IOException {
    return recordDamage(
        sha256,
        () ->
            bucket.isPresent()
                ? bucket.get().reread(sha256)
                : require(sha256, folder.reread(sha256)));
  }

  /**
   * Reads all bytes of a blob where it is stored, not in a cache.
   *
   * @return number of bytes
   * @throws BlobUnavailableException if the bucket does not respond
   * @throws BlobDamagedException if the blob is missing, cannot be read or has another digest
   */
  public long verify(Sha256 sha256) throws IOException {
    return recordDamage(
        sha256, () -> bucket.isPresent() ? bucket.get().verify(sha256) : verifyLocal(sha256));
  }

  private long verifyLocal(Sha256 sha256) throws IOException {
    try {
      return Files.size(require(sha256, folder.reread(sha256)));
    } catch (BlobDamagedException e) {
      throw e;
    } catch (IOException e) {
      throw BlobDamagedException.unreadable(sha256, e);
    }
  }

  private static Path require(Sha256 sha256, Optional<Path> file) throws BlobDamagedException {
    return file.orElseThrow(() -> BlobDamagedException.missing(sha256));
  }

  private interface Access<T> {
    T get() throws IOException;
  }

  private <T> T recordDamage(Sha256 sha256, Access<T> access) throws IOException {
    try {
      T result = access.get();
      damaged.remove(sha256);
      return result;
    } catch (BlobDamagedException e) {
      damaged.add(sha256);
      throw e;
    }
  }

  /**
   * Checks that a blob is stored, without reading it.
   *
   * @throws BlobUnavailableException if the bucket does not respond, or the blob was deleted after
   *     it was stored
   */
  public void requireStored(Sha256 sha256) throws IOException {
    if (!(bucket.isPresent() ? bucket.get().has(sha256) : folder.has(sha256))) {
      throw new BlobUnavailableException(
          "blob " + sha256 + " was deleted, as nothing referred to it");
    }
  }

  /**
   * Returns the stored blobs whose digests begin with two characters.
   *
   * @param prefix two hexadecimal digits
   */
  public List<StoredBlob> list(String prefix) throws IOException {
    return bucket.isPresent() ? bucket.get().list(prefix) : folder.list(prefix);
  }

  /**
   * Deletes a blob unless it was stored, again or for the first time, after a time. The caller
   * excludes that somebody refers to it meanwhile.
   *
   * @return whether it was deleted
   */
  public boolean collect(Sha256 sha256, Instant before) throws IOException {
    boolean collected =
        bucket.isPresent() ? bucket.get().collect(sha256, before) : folder.collect(sha256, before);
    if (collected) {
      damaged.remove(sha256);
    }
    return collected;
  }

  /** Never throws, which would keep the other observers from being told. */
  void deleteLeftovers(@Observes LeftoversDue due) {
    try {
      int deleted = folder.incoming().deleteLeftovers(due.before());
      if (deleted > 0) {
        LOG.infof("deleted %d leftovers of uploads", deleted);
      }
    } catch (IOException e) {
      LOG.warnf("leftovers of uploads cannot be deleted: %s", e);
    }
  }

  /** Returns the number of blobs that were found missing or damaged since the start. */
  int countDamaged() {
    return damaged.size();
  }

  /**
   * Checks that the folder and the bucket, if configured, are usable.
   *
   * @throws BlobUnavailableException if the bucket is not
   * @throws IOException if the folder cannot be written to
   */
  public void check() throws IOException {
    folder.incoming().check();
    if (bucket.isPresent()) {
      bucket.get().check();
    }
  }
}
