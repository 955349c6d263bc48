package vn.sohoa.station.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** Reads and checks a configuration file; relative paths in it start at its folder. */
public final class ConfigReader {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");
  private static final Duration LEAST_TIME = Duration.ofMillis(100);
  private static final Duration GREATEST_TIME = Duration.ofMinutes(10);
  private static final Duration LONGEST_FOLLOWING = Duration.ofDays(3);
  private static final int MEBIBYTE = 1 << 20;
  private static final int GREATEST_CHUNK = 64;
  private static final Set<String> WEB = Set.of("http", "https");

  private static final String[] NOTHING = {};

  private final Path base;
  private final ConfigLines lines;
  private final List<Message> faults = new ArrayList<>();

  private ConfigReader(Path file, String text) {
    Path absolute = file.toAbsolutePath();
    this.base = Objects.requireNonNullElse(absolute.getParent(), absolute);
    this.lines = ConfigLines.parse(text, faults::add);
  }

  /**
   * Reads a configuration file in UTF-8.
   *
   * @throws ConfigException if it is not there or has faults; it names them all
   * @throws IOException if it cannot be read
   */
  public static StationConfig read(Path file) throws ConfigException, IOException {
    try {
      return new ConfigReader(file, Files.readString(file)).config();
    } catch (NoSuchFileException e) {
      throw new ConfigException(List.of(Message.of("station.config.missing", file)));
    } catch (MalformedInputException e) {
      throw new ConfigException(List.of(Message.of("station.config.encoding", file)));
    }
  }

  private StationConfig config() throws ConfigException {
    URI service = service();
    Path keyFile = path("key-file", null);
    Path queue = path("queue", "hang-doi");
    Language language = language();
    Duration poll = time("poll", "2s", GREATEST_TIME);
    Duration settle = time("settle", "5s", GREATEST_TIME);
    int chunk = chunk();
    List<String> ignored = ignored();
    Duration follow = time("follow", "8h", LONGEST_FOLLOWING);
    List<WatchedFolder> folders = new FolderReader(lines, this::folderPath, faults::add).read();
    lines.reportUnused(faults::add);
    checkKey(keyFile);
    checkPlaces(queue, folders);
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    return new StationConfig(
        service, keyFile, queue, language, poll, settle, chunk, ignored, follow, folders);
  }

  private URI service() {
    String text = lines.value("service").orElse("");
    try {
      URI address = new URI(text);
      if (address.getHost() != null && WEB.contains(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Reported below, as any other text that is no address.
    }
    faults.add(Message.of("station.config.service", text));
    return URI.create("http://localhost");
  }

  private Language language() {
    String text = lines.value("language").orElse("vi");
    Optional<Language> found =
        Stream.of(Language.values()).filter(one -> one.tag().equals(text)).findFirst();
    if (found.isEmpty()) {
      faults.add(Message.of("station.config.language", text));
    }
    return found.orElse(Language.VIETNAMESE);
  }

  private Duration time(String key, String usual, Duration greatest) {
    String text = lines.value(key).orElse(usual);
    Matcher parts = TIME.matcher(text);
    if (parts.matches()) {
      long number = Long.parseLong(parts.group(1));
      Duration time =
          switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
          };
      if (time.compareTo(LEAST_TIME) >= 0 && time.compareTo(greatest) <= 0) {
        return time;
      }
    }
    String most = greatest.equals(GREATEST_TIME) ? "10m" : "72h";
    faults.add(Message.of("station.config.time", key, text, most));
    return LEAST_TIME;
  }

  private int chunk() {
    String text = lines.value("chunk").orElse("4");
    if (text.matches("\\d{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= GREATEST_CHUNK) {
        return number * MEBIBYTE;
      }
    }
    faults.add(Message.of("station.config.chunk", text));
    return MEBIBYTE;
  }

  private List<String> ignored() {
    List<String> found = new ArrayList<>();
    for (String one : lines.value("ignore").map(all -> all.split("[\\s,]+")).orElse(NOTHING)) {
      if (one.matches("\\.[\\p{Alnum}]+")) {
        found.add(one.toLowerCase(Locale.ROOT));
      } else {
        faults.add(Message.of("station.config.ignore", one));
      }
    }
    return found;
  }

  private Path path(String key, @Nullable String usual) {
    Optional<String> text = lines.value(key).or(() -> Optional.ofNullable(usual));
    if (text.isEmpty()) {
      faults.add(Message.of("station.config.required", key));
      return base;
    }
    return folderPath(key, text.get());
  }

  private Path folderPath(String key, String text) {
    try {
      return base.resolve(text).normalize();
    } catch (InvalidPathException e) {
      faults.add(Message.of("station.config.path", key, text));
      return base;
    }
  }

  private void checkKey(Path keyFile) {
    if (keyFile.equals(base)) {
      return;
    }
    try {
      if (Files.readString(keyFile).isBlank()) {
        faults.add(Message.of("station.config.key-empty", keyFile));
      }
    } catch (IOException e) {
      faults.add(Message.of("station.config.key", keyFile));
    }
  }

  /** A file in two folders would be sent twice; a queue on a share is lost with it. */
  private void checkPlaces(Path queue, List<WatchedFolder> folders) {
    for (WatchedFolder one : folders) {
      if (queue.startsWith(one.path())) {
        faults.add(Message.of("station.config.queue", queue, one.name()));
      }
      for (WatchedFolder other : folders) {
        if (!other.name().equals(one.name()) && other.path().startsWith(one.path())) {
          faults.add(Message.of("station.config.nested", other.name(), one.name()));
        }
      }
    }
  }
}
