package vn.sohoa.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Settings of a sandbox. What environment or properties set stays, except what would reach real
 * data or systems. They are system properties, so a file of settings has no say in any of them.
 */
final class SandboxSettings {
  /** Where real data may be, and who would get what was invented. */
  static final List<String> REFUSED =
      List.of(
          "sohoa.database.url",
          "sohoa.blob.folder",
          "sohoa.blob.s3.endpoint",
          "sohoa.blob.s3.bucket",
          "sohoa.engine.scratch",
          "sohoa.portal.address",
          "sohoa.portal.login-address",
          "sohoa.kafka.bootstrap-servers",
          "quarkus.datasource.jdbc.url",
          "quarkus.datasource.username",
          "quarkus.datasource.password",
          "quarkus.flyway.jdbc-url",
          "quarkus.flyway.username",
          "quarkus.flyway.password");

  private static final Map<String, String> DEFAULTS =
      Map.of(
          // The keys are known to everybody
          "quarkus.http.host", "127.0.0.1",
          "sohoa.webhooks.allowed-hosts", "localhost,127.0.0.1,::1",
          "sohoa.webhooks.private-addresses", "true",
          "sohoa.webhooks.plain-http", "true",
          "sohoa.webhooks.poll", "PT0.2S",
          "sohoa.webhooks.first-wait", "PT0.5S",
          "sohoa.pipeline.poll", "PT0.05S",
          "sohoa.pipeline.backoff", "PT0.2S",
          "sohoa.engine.isolation", "auto",
          "sohoa.engine.processes", "2");

  /** What is empty is off, whatever a file says. The database is the embedded one. */
  private static final Map<String, String> FORCED =
      Map.ofEntries(
          Map.entry("sohoa.engine.profile", "codes"),
          Map.entry("sohoa.portal.address", ""),
          Map.entry("sohoa.portal.login-address", ""),
          Map.entry("sohoa.kafka.bootstrap-servers", ""),
          Map.entry("quarkus.datasource.jdbc.url", "${sohoa.database.url}"),
          Map.entry("quarkus.datasource.username", "${sohoa.database.username}"),
          Map.entry("quarkus.datasource.password", "${sohoa.database.password}"),
          Map.entry("quarkus.flyway.jdbc-url", ""),
          Map.entry("quarkus.flyway.username", "${sohoa.database.owner-username}"),
          Map.entry("quarkus.flyway.password", "${sohoa.database.owner-password}"));

  private SandboxSettings() {}

  /**
   * Sets them for this process.
   *
   * @throws StartupException if a setting would have the sandbox use other data than its own, or
   *     reach another system
   */
  static void apply(Path dataFolder) {
    of(dataFolder, SandboxSettings::isSet).forEach(System::setProperty);
  }

  /** A property of a profile would win over the one without. */
  private static boolean isSet(String name) {
    return Settings.isSet(name)
        || System.getProperties().stringPropertyNames().stream()
            .anyMatch(set -> set.startsWith("%") && set.endsWith("." + name));
  }

  /**
   * Returns the properties to set.
   *
   * @param isSet whether environment or properties have a setting
   * @throws StartupException as {@link #apply}
   */
  static Map<String, String> of(Path dataFolder, Predicate<String> isSet) {
    for (String name : REFUSED) {
      if (isSet.test(name)) {
        throw new StartupException(
            "a sandbox has its own data in its folder and reaches no other system, so "
                + name
                + " cannot be set for it.");
      }
    }
    var properties = new HashMap<String, String>();
    DEFAULTS.forEach(
        (name, value) -> {
          if (!isSet.test(name)) {
            properties.put(name, value);
          }
        });
    properties.putAll(FORCED);
    properties.put("sohoa.blob.folder", dataFolder.resolve("blobs").toString());
    properties.put("sohoa.engine.scratch", dataFolder.resolve("scratch").toString());
    return properties;
  }
}
