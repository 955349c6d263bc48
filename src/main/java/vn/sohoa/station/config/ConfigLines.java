package vn.sohoa.station.config;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.sohoa.message.Message;

/**
 * The lines {@code key = value} of a configuration file. Nothing is escaped, so that Windows paths
 * can be written as they are; lines that start with {@code #} are comments.
 */
final class ConfigLines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Set<String> unused = new TreeSet<>();

  private record Line(int number, String value) {}

  /**
   * @param faults gets lines that are none, and keys that come twice
   */
  static ConfigLines parse(String text, Consumer<Message> faults) {
    ConfigLines parsed = new ConfigLines();
    int number = 0;
    for (String line : text.replace(BYTE_ORDER_MARK, "").lines().toList()) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        parsed.add(number, line, faults);
      }
    }
    return parsed;
  }

  private void add(int number, String line, Consumer<Message> faults) {
    int sign = line.indexOf('=');
    String key = line.substring(0, Math.max(sign, 0)).strip();
    if (key.isEmpty()) {
      faults.accept(Message.of("station.config.line", number, line.strip()));
      return;
    }
    String value = Normalizer.normalize(line.substring(sign + 1).strip(), Normalizer.Form.NFC);
    if (lines.putIfAbsent(key, new Line(number, value)) == null) {
      unused.add(key);
    } else {
      faults.accept(Message.of("station.config.twice", number, key));
    }
  }

  /** Returns the value of a key; empty if it is missing or blank. */
  Optional<String> value(String key) {
    unused.remove(key);
    return Optional.ofNullable(lines.get(key)).map(Line::value).filter(text -> !text.isEmpty());
  }

  /** Returns the keys that start so. */
  Set<String> keysBelow(String prefix) {
    Set<String> found = new TreeSet<>();
    lines.keySet().stream().filter(key -> key.startsWith(prefix)).forEach(found::add);
    return found;
  }

  /** Reports keys that nobody asked for. */
  void reportUnused(Consumer<Message> faults) {
    for (String key : unused) {
      int number = lines.getOrDefault(key, new Line(0, "")).number();
      faults.accept(Message.of("station.config.unknown", number, key));
    }
  }
}
