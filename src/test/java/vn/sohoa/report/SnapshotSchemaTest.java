package vn.sohoa.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** The schema itself keeps frozen numbers from changing. */
class SnapshotSchemaTest {
  private static final String ID = "'00000000-0000-0000-0000-000000000001'";
  private static final String ADD_DOSSIER =
      "INSERT INTO kpi_snapshot_dossier VALUES (" + ID + ", '%s', '{\"DIGITIZED\":\"MET\"}')";

  @Test
  void nothingIsChangedRemovedOrAddedLater() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          "INSERT INTO access_key (id, name, role, secret_hash, created_at)"
              + " VALUES ('k', 'k', 'CLERK', sha256('k'), now())");
      String take =
          "INSERT INTO kpi_snapshot (id, period_from, period_to, taken_at, key_id)"
              + " VALUES ("
              + ID
              + ", '2026-10-01', '2026-10-31', now(), 'k')";
      assertThatCode(
              () -> {
                try (var connection = database.connect()) {
                  connection.setAutoCommit(false);
                  TestDatabase.execute(connection, take);
                  TestDatabase.execute(connection, ADD_DOSSIER.formatted("X"));
                  connection.commit();
                }
              })
          .doesNotThrowAnyException();

      for (String sql :
          new String[] {
            ADD_DOSSIER.formatted("Y"),
            "INSERT INTO kpi_snapshot_rate VALUES ("
                + ID
                + ", 'DIGITIZED', 1, 1, '2022-06-23', 'x')",
            "UPDATE kpi_snapshot_dossier SET judgement = '{}'",
            "DELETE FROM kpi_snapshot_dossier",
            "TRUNCATE kpi_snapshot_dossier",
            "UPDATE kpi_snapshot SET department = 'x'",
            "DELETE FROM kpi_snapshot"
          }) {
        assertThatThrownBy(() -> database.execute(sql)).as(sql).isInstanceOf(SQLException.class);
      }
    }
  }
}
