package vn.sohoa.bootstrap;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * The role of the service in the embedded database. It owns nothing: the tables belong to the role
 * that migrates them, so that the service cannot switch off what protects them.
 *
 * @param password a new one at each start, which is nowhere stored
 */
record ServiceRole(String password) {
  static final String NAME = "sohoa";

  private static final int PASSWORD_BYTES = 24;

  /** Creates the role if there is none, also in a database of an earlier version. */
  static ServiceRole provide(String url, String owner, String ownerPassword) throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var role = new ServiceRole(HexFormat.of().formatHex(random));
    try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
              .formatted(NAME));
      // Digits only, so there is nothing to quote
      statement.execute(
          "ALTER ROLE %s WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'"
              .formatted(NAME, role.password()));
      return role;
    } catch (SQLException e) {
      throw new IOException("its role " + NAME + " cannot be created: " + e.getMessage(), e);
    }
  }
}
