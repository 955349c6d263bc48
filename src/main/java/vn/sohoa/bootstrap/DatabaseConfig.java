package vn.sohoa.bootstrap;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

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

  /**
   * User name of the role that owns the tables and migrates them. The user above, which must exist,
   * then gets the rights that the service needs, and of the audit only to read and add entries.
   * Without it the service migrates with its own role, which can then change the audit: there is a
   * warning in log and health.
   */
  Optional<String> ownerUsername();

  /** Password of that role. */
  Optional<String> ownerPassword();
}
