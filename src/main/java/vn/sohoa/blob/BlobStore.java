package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Content-addressed byte store: a local folder or, if configured, a bucket with that folder as its
 * cache. Blobs returned by {@code store} and {@code adopt} are durable.
 */
@ApplicationScoped
public class BlobStore {
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
    try {
      Path file = bucket.isPresent() ? bucket.get().path(sha256) : local(sha256);
      damaged.remove(sha256);
      return file;
    } catch (BlobDamagedException e) {
      damaged.add(sha256);
      throw e;
    }
  }

  private Path local(Sha256 sha256) throws IOException {
    return folder.find(sha256).orElseThrow(() -> BlobDamagedException.missing(sha256));
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
    folder.check();
    if (bucket.isPresent()) {
      bucket.get().check();
    }
  }
}
