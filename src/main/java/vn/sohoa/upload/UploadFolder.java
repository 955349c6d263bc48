package vn.sohoa.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.sohoa.blob.BlobConfig;
import vn.sohoa.problem.ProblemException;

/**
 * The bytes of uploads: one file for each, on the disk of the blobs, so that a finished one need
 * not be copied. The length of a file is the offset of its upload; an upload without a file has no
 * bytes yet. A lock on the file keeps processes that share the folder apart.
 */
@Singleton
class UploadFolder {
  private static final Pattern NAME =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Set<OpenOption> WRITING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private final Path folder;

  UploadFolder(BlobConfig config) {
    this.folder = config.folder().toAbsolutePath().normalize().resolve("uploads");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the folder of uploads " + folder, e);
    }
  }

  Path path(UUID id) {
    return folder.resolve(id.toString());
  }

  /** Opens the file of an upload for writing at its end; creates it durably if there is none. */
  FileChannel open(UUID id) throws IOException {
    boolean isNew = !Files.exists(path(id));
    FileChannel channel =
        FileChannel.open(
            path(id),
            WRITING,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      lock(channel);
      if (isNew) {
        force();
      }
      return channel.position(channel.size());
    } catch (IOException | ProblemException e) {
      channel.close();
      throw e;
    }
  }

  /** Forces what was written to disk; returns the number of bytes. */
  long settle(UUID id) throws IOException {
    try (FileChannel channel = FileChannel.open(path(id), StandardOpenOption.WRITE)) {
      lock(channel);
      channel.force(true);
      return channel.size();
    } catch (NoSuchFileException nothingWritten) {
      return 0;
    }
  }

  /** Cuts the file of an upload, durably, if it is longer. */
  void truncate(UUID id, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(path(id), StandardOpenOption.WRITE)) {
      lock(channel);
      channel.truncate(bytes).force(true);
    } catch (NoSuchFileException nothingWritten) {
      return;
    }
  }

  /** Locks the file until the channel is closed. */
  private static void lock(FileChannel channel) throws IOException {
    if (channel.tryLock() == null) {
      throw UploadLocks.locked();
    }
  }

  void delete(UUID id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  /** Returns the number of bytes of all uploads that have arrived. */
  long bytes() throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        bytes += size(file);
      }
    }
    return bytes;
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException deletedMeanwhile) {
      return 0;
    }
  }

  /**
   * Deletes files of uploads that were last written before a time.
   *
   * @param isOpen whether an upload still needs its file
   * @return number of deleted files
   */
  int deleteUnused(Instant before, Predicate<UUID> isOpen) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches()
            && !isOpen.test(UUID.fromString(name))
            && isOlder(file, before)
            && Files.deleteIfExists(file)) {
          deleted++;
        }
      }
    }
    return deleted;
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException deletedMeanwhile) {
      return false;
    }
  }

  /** A new name in the folder is durable only then. */
  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
