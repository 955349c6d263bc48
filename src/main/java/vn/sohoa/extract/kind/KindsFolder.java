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
 * The kinds that come with the program together with those of a folder, which may be changed while
 * it runs: the folder is looked at whenever kinds are asked for. A file that cannot be used is
 * refused, and what it defined before stays in force. Safe for use by many threads.
 */
public final class KindsFolder implements Supplier<Kinds> {
  private final Path folder;
  private final BiConsumer<String, KindException> refused;
  private Map<Path, FileTime> seen = Map.of();
  private final Map<Path, List<Kind>> good = new TreeMap<>();
  private Kinds kinds = Kinds.builtIn();

  /**
   * @param folder with files {@code *.yaml}; where it does not exist, nothing is added
   * @param refused is told the file and what is wrong with it, once for each change
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
