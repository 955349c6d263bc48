package vn.sohoa.blob;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * Content-addressed files: {@code folder/ab/cd/abcd…}. A blob is complete and on disk before it has
 * its name, so a crash leaves at most a temporary file.
 */
@ApplicationScoped
public class BlobStore {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Path incoming;

  public BlobStore(BlobConfig config) {
    folder = config.folder().toAbsolutePath().normalize();
    incoming = folder.resolve("incoming");
    try {
      Files.createDirectories(incoming);
      removeLeftovers();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the blob folder " + folder, e);
    }
  }

  /** What a killed process left half written. A day old, so that nobody is still writing it. */
  private void removeLeftovers() throws IOException {
    Instant old = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Keeps what the stream gives, without ever holding it in memory.
   *
   * @param limit the most bytes taken
   * @throws BlobTooLargeException if the stream gives more; nothing is kept then
   */
  public Blob store(InputStream content, long limit) throws IOException {
    Path temporary = Files.createTempFile(incoming, "", ".part");
    try {
      Blob blob = copy(content, temporary, limit);
      keep(temporary, blob.sha256());
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
   */
  public Blob adopt(Path file, long limit) throws IOException {
    if (Files.size(file) > limit) {
      throw new BlobTooLargeException(limit);
    }
    MessageDigest digest = Sha256.newDigest();
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    if (!Files.getFileStore(file).equals(Files.getFileStore(folder))) {
      return store(file);
    }
    Blob blob = new Blob(Sha256.of(digest), Files.size(file));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    keep(file, blob.sha256());
    return blob;
  }

  /** Keeps a copy of a finished file, e.g. of what an engine wrote. */
  public Blob store(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return store(content, Long.MAX_VALUE);
    }
  }

  /**
   * The file that holds a blob. It is only to be read.
   *
   * @throws NoSuchFileException if there is no such blob
   */
  public Path path(Sha256 sha256) throws NoSuchFileException {
    Path path = place(sha256);
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException("blob " + sha256);
    }
    return path;
  }

  private static Blob copy(InputStream content, Path target, long limit) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    long size = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new BlobTooLargeException(limit);
        }
        digest.update(buffer, 0, read);
        write(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      channel.force(true);
    }
    return new Blob(Sha256.of(digest), size);
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void keep(Path temporary, Sha256 sha256) throws IOException {
    Path target = place(sha256);
    if (Files.isRegularFile(target)) {
      return;
    }
    Files.createDirectories(leaf(sha256));
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    // The rename itself is only safe once each folder on the way is on disk.
    force(leaf(sha256));
    force(upper(sha256));
    force(folder);
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path place(Sha256 sha256) {
    return leaf(sha256).resolve(sha256.hex());
  }

  private Path leaf(Sha256 sha256) {
    return upper(sha256).resolve(sha256.hex().substring(2, 4));
  }

  private Path upper(Sha256 sha256) {
    return folder.resolve(sha256.hex().substring(0, 2));
  }
}
