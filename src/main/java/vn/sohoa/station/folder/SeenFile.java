package vn.sohoa.station.folder;

import java.nio.file.Path;
import java.util.List;
import vn.sohoa.station.config.WatchedFolder;
import vn.sohoa.station.queue.Content;

/**
 * A file in a watched folder.
 *
 * @param parents names of the folders between the watched folder and the file
 */
public record SeenFile(WatchedFolder folder, Path path, List<String> parents, Content content) {
  public SeenFile {
    parents = List.copyOf(parents);
  }

  /** Returns the name of the file. */
  public String name() {
    return String.valueOf(path.getFileName());
  }
}
