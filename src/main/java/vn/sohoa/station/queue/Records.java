package vn.sohoa.station.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A folder with small durable records. */
public final class Records {
  private static final String RECORD = ".json";
  private static final String DAMAGED = ".damaged";

  private final DeskFiles files;
  private final Path folder;

  /**
   * @param folder is created with the first record; on a disk of this computer
   */
  public Records(DeskFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Returns a key for any text. */
  public static String keyOf(String text) {
    return HexFormat.of().formatHex(Sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Stores a record durably, instead of the earlier one with this key.
   *
   * @param key a file name on every system
   */
  public void save(String key, byte[] content) throws IOException {
    files.createFolders(folder);
    files.write(file(key), content);
  }

  public void delete(String key) throws IOException {
    files.delete(file(key));
  }

  private Path file(String key) {
    return folder.resolve(key + RECORD);
  }

  /** Makes a record of its bytes. */
  @FunctionalInterface
  public interface Parser<T> {
    /**
     * @throws IOException if they are none
     */
    T parse(byte[] content) throws IOException;
  }

  /** Records as they were read; {@code damaged} are the names of those that nobody can read. */
  public record Contents<T>(List<T> records, List<String> damaged) {
    public Contents {
      records = List.copyOf(records);
      damaged = List.copyOf(damaged);
    }
  }

  /** Reads all records, in no order. Changes nothing, so that others may read them, too. */
  public <T> Contents<T> load(Parser<T> parser) throws IOException {
    List<T> records = new ArrayList<>();
    List<String> damaged = new ArrayList<>();
    for (Path file : entries()) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(DAMAGED)) {
        damaged.add(name);
      } else if (name.endsWith(RECORD)) {
        parsed(files.read(file), parser).ifPresentOrElse(records::add, () -> damaged.add(name));
      }
    }
    return new Contents<>(records, damaged);
  }

  private static <T> Optional<T> parsed(byte[] content, Parser<T> parser) {
    try {
      return Optional.of(parser.parse(content));
    } catch (IOException e) {
      // The caller reports it; a disk that lost one record must not stop the others.
      return Optional.empty();
    }
  }

  private List<Path> entries() throws IOException {
    return files.attributes(folder).isPresent() ? files.list(folder) : List.of();
  }

  /** Puts a record aside that cannot be read, under a name that {@link #load} reports again. */
  public void putAside(String damaged) throws IOException {
    if (!damaged.endsWith(DAMAGED)) {
      files.move(folder.resolve(damaged), folder.resolve(damaged + DAMAGED));
    }
  }

  /** Deletes what a process has left that was killed while it wrote a record. */
  public void removeLeftovers() throws IOException {
    for (Path file : entries()) {
      if (String.valueOf(file.getFileName()).endsWith(DeskFiles.PARTIAL)) {
        files.delete(file);
      }
    }
  }
}
