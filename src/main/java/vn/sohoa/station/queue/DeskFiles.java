package vn.sohoa.station.queue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a station does with files, in one place: tests replace it to simulate locks and crashes.
 * Works on any file system of {@code java.nio.file}.
 */
public class DeskFiles {
  /** Ends the names of files that are being written. */
  static final String PARTIAL = ".part";

  /**
   * Returns size and times of a file or folder without following a link; empty if there is none.
   */
  public Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException | FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Opens a file to read any part of it. */
  public SeekableByteChannel open(Path file) throws IOException {
    return Files.newByteChannel(file, StandardOpenOption.READ);
  }

  /** Returns what is in a folder, in no order. */
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** Whether the operating system hides the file from people. */
  public boolean isHidden(Path file) throws IOException {
    return Files.isHidden(file);
  }

  /**
   * Moves a file within its file system; never overwrites.
   *
   * @throws FileAlreadyExistsException if there is such a target
   */
  public void move(Path source, Path target) throws IOException {
    Files.move(source, target);
    syncFolder(target);
  }

  /**
   * Replaces a file as a whole: after a crash it has either its old content or this one. Returns
   * when it is on the disk.
   */
  public void write(Path file, byte[] content) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + PARTIAL);
    try (FileChannel channel =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    replace(partial, file);
    syncFolder(file);
  }

  /** Whether an atomic move replaces a file depends on the file system; both options always do. */
  private static void replace(Path partial, Path file) throws IOException {
    try {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  public byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  /** Deletes a file if it is there. */
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Names in folders are durable on Unix only after this; other systems cannot open folders. */
  private static void syncFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
