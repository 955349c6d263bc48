package vn.sohoa.bootstrap;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings that are needed before the service starts: system properties ({@code sohoa.data-dir}) or
 * environment variables ({@code SOHOA_DATA_DIR}).
 */
final class Settings {
  private Settings() {}

  static Path dataFolder() {
    return Path.of(get("sohoa.data-dir").orElse("data")).toAbsolutePath().normalize();
  }

  static Optional<String> databaseUrl() {
    return get("sohoa.database.url");
  }

  /**
   * @throws StartupException if the value is neither true nor false
   */
  static Optional<Boolean> allowRoot() {
    return get("sohoa.allow-root").map(Settings::flag);
  }

  private static boolean flag(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new StartupException("sohoa.allow-root must be true or false, but is " + value);
    };
  }

  private static Optional<String> get(String name) {
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }
}
