package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/**
 * Bytes under their SHA-256: in a local folder or, if one is configured, in a bucket with that
 * folder as its cache. What {@code store} and {@code adopt} return is safely kept.
 */
@ApplicationScoped
public class BlobStore {
  private final LocalFolder folder;
  // Empty by default, and then no class of the S3 client is ever loaded.
  private final Optional<CachedBucket> bucket;

  public BlobStore(BlobConfig config, Clock clock) {
    folder = new LocalFolder(config.folder());
    bucket = config.s3().map(s3 -> CachedBucket.of(s3, folder, clock));
  }

  /**
   * Keeps what the stream gives, without ever holding it in memory.
   *
   * @param limit the most bytes taken
   * @throws BlobTooLargeException if the stream gives more; nothing is kept then
   * @throws BlobUnavailableException if the bucket does not take it; nothing is kept then
   */
  public Blob store(InputStream content, long limit) throws IOException {
    Path temporary = folder.temporary();
    try {
      Blob blob = LocalFolder.write(content, temporary, limit);
      keep(temporary, blob);
      return blob;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Keeps a finished file by moving it, so that its bytes are written only once; it must not change
   * any more.
   *
   * @param limit the most bytes taken
   * @throws BlobTooLargeException if the file is larger; it stays where it is then
   * @throws BlobUnavailableException if the bucket does not take it; it stays where it is then
   */
  public Blob adopt(Path file, long limit) throws IOException {
    if (Files.size(file) > limit) {
      throw new BlobTooLargeException(limit);
    }
    MessageDigest digest = Sha256.newDigest();
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    if (!folder.canTake(file)) {
      return store(file);
    }
    Blob blob = new Blob(Sha256.of(digest), Files.size(file));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    keep(file, blob);
    return blob;
  }

  /** Keeps a copy of a finished file, e.g. of what an engine wrote. */
  public Blob store(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return store(content, Long.MAX_VALUE);
    }
  }

  private void keep(Path finished, Blob blob) throws IOException {
    if (bucket.isPresent()) {
      bucket.get().keep(finished, blob);
    } else {
      folder.keep(finished, blob.sha256());
    }
  }

  /**
   * The file that holds a blob. It is only to be read, and soon: a cache drops what was not asked
   * for during the last hour. With a bucket this may take as long as a download.
   *
   * @throws NoSuchFileException if there is no such blob
   * @throws BlobUnavailableException if the bucket does not answer
   * @throws BlobCorruptException if the bucket gives other bytes
   */
  public Path path(Sha256 sha256) throws IOException {
    if (bucket.isPresent()) {
      return bucket.get().path(sha256);
    }
    return folder.find(sha256).orElseThrow(() -> new NoSuchFileException("blob " + sha256));
  }

  /**
   * Asks the bucket, if there is one, whether it can be used.
   *
   * @throws BlobUnavailableException if it cannot
   */
  void check() throws IOException {
    if (bucket.isPresent()) {
      bucket.get().check();
    }
  }
}
