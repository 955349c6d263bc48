package vn.sohoa.bootstrap;

import java.sql.SQLException;
import vn.sohoa.testing.TestDatabase;

/** The history of migrations as versions before the first release wrote it. */
public final class UnreleasedHistory {
  private UnreleasedHistory() {}

  public static void create(TestDatabase database) throws SQLException {
    database.execute(
        """
        CREATE TABLE flyway_schema_history (
          installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL, type varchar(20) NOT NULL,
          script varchar(1000) NOT NULL, checksum integer, installed_by varchar(100) NOT NULL,
          installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL);
        INSERT INTO flyway_schema_history
        VALUES (1, '1', 'first rooms', 'SQL', 'V1__first_rooms.sql', 1, 'postgres', now(), 1, true),
               (2, '2', 'scan quality', 'SQL', 'V2__scan_quality.sql', 2, 'postgres', now(), 1, true),
               (3, '15', 'secret results', 'SQL', 'V15__secret_results.sql', 3, 'postgres', now(), 1, true);
        """);
  }
}
