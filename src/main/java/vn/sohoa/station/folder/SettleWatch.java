package vn.sohoa.station.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sohoa.station.queue.Content;

/**
 * Finds out which files nobody writes to any more. Only this computer's clock is used: that of a
 * network share may be wrong.
 */
public final class SettleWatch {
  private final Duration settle;
  private final Map<Path, Sight> sights = new HashMap<>();

  private record Sight(Content content, Instant since) {}

  /**
   * @param settle time that a file must be unchanged
   */
  public SettleWatch(Duration settle) {
    this.settle = settle;
  }

  /** Returns those of the files that are unchanged for long enough; forgets all other files. */
  public List<SeenFile> settled(List<SeenFile> files, Instant now) {
    Set<Path> present = new HashSet<>();
    List<SeenFile> settled =
        files.stream()
            .filter(file -> present.add(file.path()))
            .filter(file -> isSettled(file, now))
            .toList();
    sights.keySet().retainAll(present);
    return settled;
  }

  private boolean isSettled(SeenFile file, Instant now) {
    Sight sight = sights.get(file.path());
    if (sight == null || !sight.content().looksLike(file.content())) {
      sights.put(file.path(), new Sight(file.content(), now));
      return false;
    }
    return !now.isBefore(sight.since().plus(settle));
  }

  /** The file has changed, although it looks the same; waits for it anew. */
  public void forget(Path file) {
    sights.remove(file);
  }
}
