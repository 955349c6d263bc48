package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Content-addressed files: {@code folder/ab/cd/abcd…}. A file is complete and on disk before it
 * gets its name, so a crash leaves at most a temporary file.
 */
final class LocalFolder {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final Pattern PART_OF_DIGEST = Pattern.compile("[0-9a-f]{2}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private static final Logger LOG = Logger.getLogger(LocalFolder.class);

  private final Path folder;
  private final IncomingFolder incoming;
  private final VerifiedFiles verified = new VerifiedFiles();

  LocalFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      this.incoming = IncomingFolder.create(this.folder.resolve("incoming"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the blob folder " + folder, e);
    }
  }

  IncomingFolder incoming() {
    return incoming;
  }

  /** Creates an empty file that can be moved into place atomically. */
  Path temporary() throws IOException {
    return incoming.temporary();
  }

  /** Whether a file can be moved into place atomically. */
  boolean canMove(Path file) throws IOException {
    return Files.getFileStore(file).equals(Files.getFileStore(folder));
  }

  /** Writes the stream to the file and forces it to disk. */
  static Blob write(InputStream content, Path target, long limit) throws IOException {
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

  /**
   * Returns the file of a blob; empty if there is none.
   *
   * @throws BlobDamagedException if its bytes have another digest
   */
  Optional<Path> find(Sha256 sha256) throws IOException {
    Path file = path(sha256);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    verified.require(file, sha256);
    return Optional.of(file);
  }

  /** Whether there is a file for the blob, whatever its bytes. */
  boolean has(Sha256 sha256) {
    return Files.isRegularFile(path(sha256));
  }

  /**
   * Reads the file of a blob, even if it was verified before; empty if there is none.
   *
   * @throws BlobDamagedException if its bytes have another digest
   */
  Optional<Path> reread(Sha256 sha256) throws IOException {
    verified.forget(sha256);
    return find(sha256);
  }

  /** Sets the time of last use of a verified file. */
  void touch(Path file, Sha256 sha256, Instant now) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(now));
    verified.add(file, sha256);
  }

  /**
   * Moves a finished file, already forced to disk, to the path of its digest. If that path has a
   * file with other bytes, the finished one replaces it; one with the same bytes gets the current
   * time, so that it is not {@link #collect collected} as an old one.
   */
  void commit(Path finished, Sha256 sha256) throws IOException {
    Path target = path(sha256);
    if (Files.isRegularFile(target)) {
      if (renew(target, sha256)) {
        return;
      }
    }
    Path leaf = target.resolve("..").normalize();
    Files.createDirectories(leaf);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    // The rename is only durable once each directory on the path is forced to disk.
    force(leaf);
    force(leaf.resolve("..").normalize());
    force(folder);
    verified.add(target, sha256);
  }

  /** Returns false if the file is damaged, or was collected concurrently. */
  private boolean renew(Path target, Sha256 sha256) throws IOException {
    try {
      if (Sha256.of(target).equals(sha256)) {
        Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        verified.add(target, sha256);
        return true;
      }
    } catch (NoSuchFileException collected) {
      return false;
    }
    LOG.warnf("the stored blob %s was damaged and is replaced by the same file sent again", sha256);
    return false;
  }

  /**
   * Deletes a blob unless it was stored, again or for the first time, after a time. It is moved
   * aside before its time is read: whoever stores the same bytes at the same moment has renewed the
   * moved file, or finds none and stores a new one.
   *
   * @return whether it was deleted
   */
  boolean collect(Sha256 sha256, Instant before) throws IOException {
    Path file = path(sha256);
    Path aside = incoming.unused();
    try {
      if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        return false;
      }
      Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return false;
    }
    try {
      if (!Files.getLastModifiedTime(aside).toInstant().isBefore(before)) {
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
      }
      Files.delete(aside);
    } catch (NoSuchFileException e) {
      LOG.debugf("%s was deleted as a leftover", aside);
    }
    return true;
  }

  /** Deletes the copy of a blob that is stored elsewhere. */
  void delete(Sha256 sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Returns all blobs, excluding files still being written, those deleted during the traversal, and
   * files and folders that are no blobs.
   */
  List<Path> files() throws IOException {
    return files(folder);
  }

  /**
   * Returns the blobs whose digests begin with two characters; see {@link #files()}.
   *
   * @param prefix two hexadecimal digits
   */
  List<StoredBlob> list(String prefix) throws IOException {
    var blobs = new ArrayList<StoredBlob>();
    for (Path file : files(folder.resolve(prefix))) {
      stored(file).ifPresent(blobs::add);
    }
    return blobs;
  }

  /** Returns nothing for a blob that was deleted concurrently. */
  private static Optional<StoredBlob> stored(Path file) throws IOException {
    try {
      Instant storedAt = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(new StoredBlob(new Sha256(file.getFileName().toString()), storedAt));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private List<Path> files(Path root) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.equals(root) || isPartOfDigest(directory)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isBlob(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException || !isPartOfDigest(file)) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return files;
  }

  /** Others belong to somebody else, e.g. {@code lost+found} of the file system. */
  private static boolean isPartOfDigest(Path directory) {
    return PART_OF_DIGEST.matcher(directory.getFileName().toString()).matches();
  }

  private boolean isBlob(Path file) {
    String name = file.getFileName().toString();
    return DIGEST.matcher(name).matches() && path(new Sha256(name)).equals(file);
  }

  private Path path(Sha256 sha256) {
    return folder.resolve(sha256.relativePath());
  }
}
