package vn.sohoa.extract.kind;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Supplies the built-in kinds together with those defined in a folder, which may change at run
 * time: the folder is checked on every call. An invalid file is rejected, and the kinds it defined
 * before remain in force. Thread-safe.
 */
public final class KindsFolder implements Supplier<Kinds> {
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
      now.forEach(
          (file, time) -> {
            if (!time.equals(seen.get(file))) {
              read(file);
            }
          });
      seen = now;
      kinds = Kinds.builtIn().with(good.values().stream().flatMap(List::stream).toList());
    }
    return kinds;
  }

  private void read(Path file) {
    String name = file.getFileName().toString();
    try {
      good.put(file, KindReader.read(name, Files.readString(file)));
    } catch (KindException e) {
      refused.accept(name, e);
    } catch (IOException e) {
      refused.accept(name, new KindException(name + " cannot be read: " + e.getMessage(), e));
    }
  }

  private Map<Path, FileTime> files() {
    var times = new TreeMap<Path, FileTime>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
        var found = new ArrayList<Path>();
        files.forEach(found::add);
        for (Path file : found) {
          times.put(file, Files.getLastModifiedTime(file));
        }
      } catch (IOException e) {
        refused.accept(folder.toString(), new KindException(folder + " cannot be listed", e));
        return seen;
      }
    }
    return times;
  }
}
