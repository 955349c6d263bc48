package vn.sohoa.bootstrap;

import io.smallrye.config.ConfigMapping;

/**
 * An existing PostgreSQL 15 or newer with the extension {@code unaccent}. If {@code
 * sohoa.database.url} is set, the embedded PostgreSQL 18 is not started; otherwise the embedded one
 * provides these values.
 */
@ConfigMapping(prefix = "sohoa.database")
public interface DatabaseConfig {
  /**
   * JDBC URL, e.g. {@code jdbc:postgresql://db.example/sohoa}. Read before the service starts: only
   * from the environment or a Java system property.
   */
  String url();

  /** User name; required with the URL. */
  String username();

  /** Password; required with the URL. */
  String password();
}
