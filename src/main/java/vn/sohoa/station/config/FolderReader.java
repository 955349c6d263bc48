package vn.sohoa.station.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.sohoa.message.Message;

/** Reads the watched folders: the keys that start with {@code folder.}. */
final class FolderReader {
  private static final String FOLDER = "folder.";
  private static final String SUB = ".sub.";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern AGENCY = Pattern.compile("[A-Z]\\d{2}(\\.\\d{2,3}){0,3}");
  private static final Set<String> ROLES = Set.of("component", "result");
  private static final int MOST_PAGES = 100_000;

  /** Makes a path of the value of a key. */
  interface PathReader {
    Path path(String key, String value);
  }

  private final ConfigLines lines;
  private final PathReader paths;
  private final Consumer<Message> faults;

  FolderReader(ConfigLines lines, PathReader paths, Consumer<Message> faults) {
    this.lines = lines;
    this.paths = paths;
    this.faults = faults;
  }

  List<WatchedFolder> read() {
    List<WatchedFolder> folders = new ArrayList<>();
    for (String key : lines.keysBelow(FOLDER)) {
      String name = key.substring(FOLDER.length());
      if (!name.contains(".")) {
        folder(key, name).ifPresent(folders::add);
      }
    }
    if (folders.isEmpty()) {
      faults.accept(Message.of("station.config.no-folder"));
    }
    return folders;
  }

  private Optional<WatchedFolder> folder(String key, String name) {
    Optional<String> path = lines.value(key);
    if (path.isEmpty() || !NAME.matcher(name).matches()) {
      faults.accept(Message.of("station.config.folder", key));
      return Optional.empty();
    }
    Map<String, String> values = values(key + ".");
    checkRequired(key, values);
    return Optional.of(
        new WatchedFolder(
            name, paths.path(key, path.get()), new Preset(values), subFolders(key, values)));
  }

  private Map<String, Preset> subFolders(String folder, Map<String, String> inherited) {
    Map<String, Preset> found = new HashMap<>();
    for (String key : lines.keysBelow(folder + SUB)) {
      String id = key.substring((folder + SUB).length());
      if (id.contains(".")) {
        continue;
      }
      Map<String, String> values = new TreeMap<>(inherited);
      values.putAll(values(key + "."));
      String path = lines.value(key).orElse("").replace('\\', '/').replaceAll("^/+|/+$", "");
      if (path.isEmpty() || found.put(WatchedFolder.folded(path), new Preset(values)) != null) {
        faults.accept(Message.of("station.config.sub", key));
      }
    }
    return found;
  }

  private Map<String, String> values(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String key : lines.keysBelow(prefix)) {
      String member = key.substring(prefix.length());
      Optional<MetadataMember.Type> type = MetadataMember.typeOf(member);
      if (type.isPresent()) {
        lines.value(key).ifPresent(value -> found.put(member, checked(key, type.get(), value)));
      } else if (!member.startsWith(SUB.substring(1))) {
        lines.value(key);
        faults.accept(
            Message.of("station.config.member", key, String.join(", ", MetadataMember.all())));
      }
    }
    return found;
  }

  private String checked(String key, MetadataMember.Type type, String value) {
    boolean good =
        switch (type) {
          case NUMBER -> value.matches("\\d{1,6}") && Integer.parseInt(value) <= MOST_PAGES;
          case TEXT, LIST -> matchesGrammar(key, value);
        };
    if (!good) {
      faults.accept(Message.of("station.config.value", key, value));
    }
    return value;
  }

  private static boolean matchesGrammar(String key, String value) {
    return switch (key.substring(key.lastIndexOf('.') + 1)) {
      case MetadataMember.AGENCY -> AGENCY.matcher(value).matches();
      case MetadataMember.ROLE -> ROLES.contains(value);
      default -> true;
    };
  }

  private void checkRequired(String folder, Map<String, String> values) {
    for (String member : List.of(MetadataMember.AGENCY, MetadataMember.ROLE)) {
      if (!values.containsKey(member)) {
        faults.accept(Message.of("station.config.required", folder + "." + member));
      }
    }
  }
}
