package vn.sohoa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A regular file that an engine left in its folder and that was moved out of it, so that the engine
 * can no longer exchange it for something else. Its bytes may still change: read it once.
 *
 * @param path in a folder that no engine may write to
 * @param limit maximum size in bytes
 */
public record ResultFile(Path path, long limit) {

  /**
   * Moves a file out of the engine's folder and checks what it is. Links are never followed.
   *
   * @param left path chosen by the service
   * @param into folder that no engine may write to, on the same file system
   * @param limit maximum size in bytes
   * @throws UnexpectedResultException if there is no such file, or it is a symbolic link, a folder,
   *     a pipe or a device, a further name of another file, or too large
   */
  public static ResultFile take(Path left, Path into, long limit) throws IOException {
    Path taken = into.resolve(left.getFileName());
    try {
      Files.move(left, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      throw new UnexpectedResultException("the engine left no file " + left.getFileName(), e);
    }
    requireHarmless(taken, limit);
    return new ResultFile(taken, limit);
  }

  private static void requireHarmless(Path file, long limit) throws IOException {
    var attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    String name = String.valueOf(file.getFileName());
    UnexpectedResultException.require(
        attributes.isRegularFile(), "the engine left no regular file as " + name);
    UnexpectedResultException.require(
        links(file) == 1, "the engine left another name of an existing file as " + name);
    UnexpectedResultException.require(
        attributes.size() <= limit,
        "the engine left " + attributes.size() + " bytes as " + name + ", more than " + limit);
  }

  private static int links(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
  }

  /** Opens the file; the reader must stop at the limit, because the file may still grow. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Reads the whole file.
   *
   * @throws UnexpectedResultException if it grew beyond the limit
   */
  public byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(Math.toIntExact(limit + 1));
      UnexpectedResultException.require(bytes.length <= limit, "the result still grows");
      return bytes;
    }
  }
}
