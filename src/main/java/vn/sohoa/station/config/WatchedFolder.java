package vn.sohoa.station.config;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A folder that scans are put into.
 *
 * @param name its name in the configuration
 * @param path absolute
 * @param preset the declaration of its files
 * @param subFolders declarations of files in sub-folders, by their path with {@code /} as {@link
 *     #folded} writes it
 */
public record WatchedFolder(String name, Path path, Preset preset, Map<String, Preset> subFolders) {
  public WatchedFolder {
    subFolders = Map.copyOf(subFolders);
  }

  /**
   * Returns the declaration of a file: that of the deepest sub-folder that has one.
   *
   * @param parents names of the folders between this one and the file
   */
  public Preset presetOf(List<String> parents) {
    for (int depth = parents.size(); depth > 0; depth--) {
      Preset found = subFolders.get(folded(String.join("/", parents.subList(0, depth))));
      if (found != null) {
        return found;
      }
    }
    return preset;
  }

  /** Names that people take for the same: composed letters or not, capitals or not. */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
