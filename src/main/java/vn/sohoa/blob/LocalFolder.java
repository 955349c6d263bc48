package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
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
  private final Path incoming;
  private final VerifiedFiles verified = new VerifiedFiles();

  LocalFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.incoming = this.folder.resolve("incoming");
    try {
      Files.createDirectories(incoming);
      deletePartialFiles();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the blob folder " + folder, e);
    }
  }

  /**
   * Deletes partial files of killed processes; only files older than a day, since newer ones may
   * still be written.
   */
  private void deletePartialFiles() throws IOException {
    Instant old = Instant.now().minus(Duration.ofDays(1));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
      for (Path file : files) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Creates an empty file that can be moved into place atomically. */
  Path temporary() throws IOException {
    return Files.createTempFile(incoming, "", ".part");
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

  /** Sets the time of last use of a verified file. */
  void touch(Path file, Sha256 sha256, Instant now) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(now));
    verified.add(file, sha256);
  }

  /**
   * Moves a finished file, already forced to disk, to the path of its digest. If that path has a
   * file with other bytes, the finished one replaces it.
   */
  void commit(Path finished, Sha256 sha256) throws IOException {
    Path target = path(sha256);
    if (Files.isRegularFile(target)) {
      if (Sha256.of(target).equals(sha256)) {
        return;
      }
      LOG.warnf(
          "the stored blob %s was damaged and is replaced by the same file sent again", sha256);
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

  /**
   * Checks that files can be written.
   *
   * @throws IOException if the file system is full, read-only or away
   */
  void check() throws IOException {
    WriteProbe.check(incoming);
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
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.equals(folder) || isPartOfDigest(directory)
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
