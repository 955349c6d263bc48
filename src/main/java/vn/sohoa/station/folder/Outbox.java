package vn.sohoa.station.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.sohoa.station.queue.DeskFiles;

/** Chooses places for finished files and what is written beside them; never one that is taken. */
public final class Outbox {
  /** Folder of files that were sent. */
  public static final String SENT = "da-gui";

  /** Folder of files that were refused. */
  public static final String RETURNED = "tra-lai";

  /** What the name of a receipt has more than that of its file. */
  public static final String RECEIPT = ".bien-nhan.json";

  /** What the name of a printable receipt has more than that of its batch. */
  public static final String PRINTED_RECEIPT = ".bien-nhan.pdf";

  /** What the name of a reason has more than that of its file. */
  public static final String REASON = ".ly-do.txt";

  /** What the name of a note about pages to scan again has more than that of its file. */
  public static final String RESCAN = ".quet-lai.txt";

  private final DeskFiles files;
  private final Map<Path, Set<String>> taken = new HashMap<>();

  public Outbox(DeskFiles files) {
    this.files = files;
  }

  /** Whether a sub-folder of a watched folder is one of the two. */
  public static boolean isOutbox(String name) {
    String folded = FileNames.folded(name);
    return folded.equals(SENT) || folded.equals(RETURNED);
  }

  /**
   * Returns a place for a file: same sub-folder, same name if it is portable, with a number if the
   * name is taken in capitals or not. Creates the folders.
   *
   * @param root the watched folder; {@code file} is below it, or in one of its two boxes
   * @param box {@link #SENT} or {@link #RETURNED}
   */
  public Path place(Path root, String box, Path file) throws IOException {
    Path folder = root.resolve(box);
    Path within = root.relativize(file);
    boolean isMoved = isOutbox(within.getName(0).toString());
    for (int depth = isMoved ? 1 : 0; depth < within.getNameCount() - 1; depth++) {
      folder = folder.resolve(FileNames.portable(within.getName(depth).toString()));
    }
    files.createFolders(folder);
    return free(folder, FileNames.portable(String.valueOf(file.getFileName())));
  }

  /** Returns a place beside a file for something that is written about it. */
  public Path beside(Path file, String suffix) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no file: " + file);
    }
    String name = String.valueOf(file.getFileName());
    String candidate = name + suffix;
    for (int number = 2; has(folder, candidate); number++) {
      candidate = FileNames.numbered(name, number) + suffix;
    }
    names(folder).add(FileNames.folded(candidate));
    return folder.resolve(candidate);
  }

  /** A job has chosen this place before the station was started. */
  public void reserve(Path place) throws IOException {
    Path folder = place.getParent();
    if (folder != null && files.attributes(folder).isPresent()) {
      names(folder).add(FileNames.folded(String.valueOf(place.getFileName())));
    }
  }

  /** Returns a name in a folder that no file has, and no receipt or reason of one. */
  public Path free(Path folder, String name) throws IOException {
    String candidate = name;
    for (int number = 2; isTaken(folder, candidate); number++) {
      candidate = FileNames.numbered(name, number);
    }
    names(folder).add(FileNames.folded(candidate));
    return folder.resolve(candidate);
  }

  private boolean isTaken(Path folder, String name) throws IOException {
    return has(folder, name)
        || has(folder, name + RECEIPT)
        || has(folder, name + REASON)
        || has(folder, name + RESCAN);
  }

  /** People may have put files there since the folder was listed. */
  private boolean has(Path folder, String name) throws IOException {
    return names(folder).contains(FileNames.folded(name))
        || files.attributes(folder.resolve(name)).isPresent();
  }

  private Set<String> names(Path folder) throws IOException {
    Set<String> names = taken.get(folder);
    if (names == null) {
      names = new HashSet<>();
      for (Path entry : files.list(folder)) {
        names.add(FileNames.folded(String.valueOf(entry.getFileName())));
      }
      taken.put(folder, names);
    }
    return names;
  }
}
