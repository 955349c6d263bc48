package vn.sohoa.admin.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param folder for the files where no service is named
 * @param scans where scans are drawn; no documents without it
 * @param api address of a service, up to and with {@code /api/v1}
 */
record DemoOptions(
    int dossiers,
    int documents,
    long seed,
    Path folder,
    Optional<Path> scans,
    Optional<String> api,
    Optional<String> key) {
  private static final Set<String> KNOWN =
      Set.of("--dossiers", "--documents", "--seed", "--out", "--scans", "--api", "--key");

  /**
   * @throws IllegalArgumentException with a message for the user
   */
  static DemoOptions parse(String... args) {
    Map<String, String> given = collect(args);
    if (!given.containsKey("--dossiers")) {
      throw new IllegalArgumentException("--dossiers is missing");
    }
    var options =
        new DemoOptions(
            number(given, "--dossiers", 0),
            number(given, "--documents", 0),
            number(given, "--seed", 1),
            Path.of(given.getOrDefault("--out", "demo")),
            Optional.ofNullable(given.get("--scans")).map(Path::of),
            Optional.ofNullable(given.get("--api")),
            Optional.ofNullable(given.get("--key")));
    options.requireWhole();
    return options;
  }

  private void requireWhole() {
    if (dossiers < 1) {
      throw new IllegalArgumentException("--dossiers is at least 1");
    }
    if (documents > 0 && scans.isEmpty()) {
      throw new IllegalArgumentException("--documents needs --scans");
    }
    if (api.isPresent() && key.isEmpty()) {
      throw new IllegalArgumentException("--api needs --key");
    }
  }

  private static Map<String, String> collect(String... args) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i])) {
        throw new IllegalArgumentException("unknown option " + args[i]);
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      given.put(args[i], args[i + 1]);
    }
    return given;
  }

  private static int number(Map<String, String> given, String option, int usual) {
    String value = given.get(option);
    try {
      return value == null ? usual : Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " cannot be " + value, e);
    }
  }
}
