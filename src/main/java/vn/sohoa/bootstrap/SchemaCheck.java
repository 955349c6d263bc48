package vn.sohoa.bootstrap;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Rejects a database of an unreleased version before any migration runs. Flyway would reject it,
 * too, but with fifteen checksum differences and a stack trace.
 */
@Singleton
class SchemaCheck implements FlywayConfigurationCustomizer {
  /** Versions of the released schema begin with 1.1; only unreleased ones had a version 1. */
  private static final String IS_UNRELEASED =
      "SELECT EXISTS (SELECT 1 FROM flyway_schema_history WHERE version = '1')";

  private static final String HAS_HISTORY =
      "SELECT to_regclass('flyway_schema_history') IS NOT NULL";

  /**
   * @throws PreventFurtherStepsException if the database cannot be used; Quarkus prints its message
   *     without a stack trace
   */
  @Override
  public void customize(FluentConfiguration configuration) {
    requireSupported(configuration.getDataSource());
  }

  static void requireSupported(DataSource source) {
    try (Connection connection = source.getConnection()) {
      if (isTrue(connection, HAS_HISTORY) && isTrue(connection, IS_UNRELEASED)) {
        throw new PreventFurtherStepsException(
            message(connection.getMetaData().getURL()), StartupException.EXIT_CODE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot read the schema history of the database: " + e.getMessage(), e);
    }
  }

  private static boolean isTrue(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Omits the parameters of the URL, which may contain a password. */
  private static String message(String url) {
    return "Sohoa: the database "
        + url.replaceFirst("\\?.*", "")
        + " was created by an unreleased version of Sohoa, whose schema cannot be upgraded. It was"
        + " not changed. Set SOHOA_DATABASE_URL to an empty database, or go on with the version"
        + " that created it.";
  }
}
