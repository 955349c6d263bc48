package vn.sohoa.extract.kind;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.sohoa.clean.limit.Deadline;
import vn.sohoa.clean.limit.OutOfTimeException;

/**
 * Supplies the built-in kinds together with those defined in a folder, which may change at run
 * time: the folder is checked on every call. An invalid file is rejected, and the kinds it defined
 * before remain in force. Number, size and time of reading are bounded, so that no file can stop
 * the extraction. Thread-safe.
 */
public final class KindsFolder implements Supplier<Kinds> {
  private static final int MAX_FILES = 500;
  private static final int MAX_KINDS = 1_000;

  /** More bytes than characters, as Vietnamese letters have up to three. */
  private static final long MAX_BYTES = 3L * KindBudget.MAX_FILE;

  /** For all files that have changed. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Path folder;
  private final BiConsumer<String, KindException> refused;
  private Map<Path, FileTime> seen = Map.of();
  private final Map<Path, List<Kind>> good = new TreeMap<>();
  private Kinds kinds = Kinds.builtIn();

  /**
   * Creates the supplier; the folder is read on the first call.
   *
   * @param folder folder with {@code *.yaml} files; need not exist
   * @param refused called with each invalid file and its error, once per change
   */
  public KindsFolder(Path folder, BiConsumer<String, KindException> refused) {
    this.folder = folder;
    this.refused = refused;
  }

  @Override
  public synchronized Kinds get() {
    Map<Path, FileTime> now = files();
    if (!now.equals(seen)) {
      good.keySet().retainAll(now.keySet());
      Map<Path, FileTime> before = seen;
      List<Path> changed =
          now.entrySet().stream()
              .filter(file -> !file.getValue().equals(before.get(file.getKey())))
              .map(Map.Entry::getKey)
              .toList();
      seen = now;
      Deadline.within(
          LIMIT,
          () -> {
            changed.forEach(this::read);
            return this;
          });
      kinds = Kinds.builtIn().with(good.values().stream().flatMap(List::stream).toList());
    }
    return kinds;
  }

  private void read(Path file) {
    String name = file.getFileName().toString();
    try {
      keep(file, KindReader.read(name, content(name, file)));
    } catch (KindException e) {
      refused.accept(name, e);
    } catch (CharacterCodingException e) {
      refused.accept(name, new KindException(name + " is no text in UTF-8", e));
    } catch (IOException e) {
      refused.accept(name, new KindException(name + " cannot be read: " + e.getMessage(), e));
    } catch (OutOfTimeException e) {
      refused.accept(
          name, new KindException(name + " and the files read before it " + e.getMessage(), e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      refused.accept(name, new KindException(name + " cannot be read: " + e, e));
    }
  }

  private static String content(String name, Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new KindException(name + " is larger than " + MAX_BYTES + " bytes; split it");
    }
    return Files.readString(file);
  }

  private void keep(Path file, List<Kind> read) {
    long others =
        good.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(file))
            .mapToLong(entry -> entry.getValue().size())
            .sum();
    if (others + read.size() > MAX_KINDS) {
      throw new KindException(
          file.getFileName() + ": there are more than " + MAX_KINDS + " kinds in the folder");
    }
    good.put(file, read);
  }

  private Map<Path, FileTime> files() {
    var times = new TreeMap<Path, FileTime>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
        var found = new ArrayList<Path>();
        for (Path file : files) {
          if (Files.isRegularFile(file)) {
            found.add(file);
          }
        }
        if (found.size() > MAX_FILES) {
          throw new IOException("more than " + MAX_FILES + " files");
        }
        for (Path file : found) {
          times.put(file, Files.getLastModifiedTime(file));
        }
      } catch (IOException e) {
        refused.accept(
            folder.toString(),
            new KindException(folder + " cannot be listed: " + e.getMessage(), e));
        return seen;
      }
    }
    return times;
  }
}
