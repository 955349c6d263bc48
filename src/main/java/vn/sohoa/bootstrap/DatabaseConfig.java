package vn.sohoa.bootstrap;

import io.smallrye.config.ConfigMapping;

/**
 * An existing PostgreSQL (15 or newer, with the extension {@code unaccent}). Where it is set,
 * nothing embedded starts; where it is not, the embedded one fills it in.
 */
@ConfigMapping(prefix = "sohoa.database")
public interface DatabaseConfig {
  /** e.g. {@code jdbc:postgresql://db.example/sohoa}. */
  String url();

  String username();

  String password();
}
