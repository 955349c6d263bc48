package vn.sohoa.station.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sohoa.station.config.WatchedFolder;
import vn.sohoa.station.queue.Content;
import vn.sohoa.station.queue.DeskFiles;

/** Looks through watched folders and their sub-folders. */
public final class FolderScan {
  private static final int DEEPEST = 8;

  private final DeskFiles files;
  private final List<String> ignored;

  /**
   * @param ignored extensions of files that are left alone, in lower case with their dot
   */
  public FolderScan(DeskFiles files, List<String> ignored) {
    this.files = files;
    this.ignored = List.copyOf(ignored);
  }

  /**
   * Returns the files that people put there, without those that are unfinished by their name, empty
   * or hidden, and without what the station itself has moved.
   */
  public List<SeenFile> look(WatchedFolder folder) throws IOException {
    List<SeenFile> found = new ArrayList<>();
    look(folder, folder.path(), List.of(), found);
    return found;
  }

  private void look(WatchedFolder folder, Path place, List<String> parents, List<SeenFile> found)
      throws IOException {
    for (Path entry : files.list(place)) {
      String name = String.valueOf(entry.getFileName());
      Optional<BasicFileAttributes> attributes = files.attributes(entry);
      if (attributes.isEmpty() || FileNames.isLeftAlone(name) || files.isHidden(entry)) {
        continue;
      }
      if (attributes.get().isDirectory()) {
        lookBelow(folder, entry, parents, found);
      } else if (isScan(name, attributes.get())) {
        found.add(new SeenFile(folder, entry, parents, Content.of(attributes.get())));
      }
    }
  }

  private boolean isScan(String name, BasicFileAttributes attributes) {
    return attributes.isRegularFile()
        && attributes.size() > 0
        && !ignored.contains("." + FileNames.extension(name).toLowerCase(Locale.ROOT));
  }

  /** A sub-folder may be deleted or renamed meanwhile; its files are found by the next look. */
  private void lookBelow(
      WatchedFolder folder, Path place, List<String> parents, List<SeenFile> found)
      throws IOException {
    String name = String.valueOf(place.getFileName());
    if (parents.size() >= DEEPEST || (parents.isEmpty() && Outbox.isOutbox(name))) {
      return;
    }
    List<String> below = new ArrayList<>(parents);
    below.add(name);
    try {
      look(folder, place, below, found);
    } catch (NoSuchFileException e) {
      if (files.attributes(place).isPresent()) {
        throw e;
      }
    }
  }
}
