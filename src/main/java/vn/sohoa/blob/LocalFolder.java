package vn.sohoa.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Content-addressed files: {@code folder/ab/cd/abcd…}. A file is complete and on disk before it
 * gets its name, so a crash leaves at most a temporary file.
 */
final class LocalFolder {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Path incoming;

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
        if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.delete(file);
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

  Optional<Path> find(Sha256 sha256) {
    return Optional.of(path(sha256)).filter(Files::isRegularFile);
  }

  /** Moves a finished file, already forced to disk, to the path of its digest. */
  void commit(Path finished, Sha256 sha256) throws IOException {
    Path target = path(sha256);
    if (Files.isRegularFile(target)) {
      return;
    }
    Path leaf = target.resolve("..").normalize();
    Files.createDirectories(leaf);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    // The rename is only durable once each directory on the path is forced to disk.
    force(leaf);
    force(leaf.resolve("..").normalize());
    force(folder);
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Returns all blobs, excluding files still being written and those deleted during the traversal.
   */
  List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.equals(incoming)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return files;
  }

  private Path path(Sha256 sha256) {
    return folder.resolve(sha256.relativePath());
  }
}
