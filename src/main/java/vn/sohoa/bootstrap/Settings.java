package vn.sohoa.bootstrap;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings that are needed before the service starts: system properties ({@code sohoa.data-dir}) or
 * environment variables ({@code SOHOA_DATA_DIR}).
 */
final class Settings {
  static final String SANDBOX = "sohoa.sandbox.enabled";

  private Settings() {}

  static Path dataFolder() {
    String usual = sandbox() ? "sandbox-data" : "data";
    return Path.of(get("sohoa.data-dir").orElse(usual)).toAbsolutePath().normalize();
  }

  /**
   * Whether the service is a sandbox.
   *
   * @throws StartupException if the value is neither true nor false
   */
  static boolean sandbox() {
    return get(SANDBOX).map(value -> flag(SANDBOX, value)).orElse(false);
  }

  /** Returns whether something is set. */
  static boolean isSet(String name) {
    return get(name).isPresent();
  }

  static Optional<String> databaseUrl() {
    return get("sohoa.database.url");
  }

  /**
   * @throws StartupException if the value is neither true nor false
   */
  static Optional<Boolean> allowRoot() {
    return get("sohoa.allow-root").map(value -> flag("sohoa.allow-root", value));
  }

  private static boolean flag(String name, String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new StartupException(name + " must be true or false, but is " + value);
    };
  }

  private static Optional<String> get(String name) {
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return Optional.ofNullable(System.getProperty(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }
}
