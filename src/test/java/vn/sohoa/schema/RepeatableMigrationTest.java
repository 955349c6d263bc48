package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Derived SQL can be replaced in a database that is in use. */
class RepeatableMigrationTest {
  private static final String DERIVED =
      """
      SELECT 'view ' || viewname || definition FROM pg_views WHERE schemaname = 'public'
      UNION ALL
      SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace AND prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))
      UNION ALL
      SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY 1
      """;

  @Test
  void aChangedFileRunsAgainAndComputesCoverageAnew() throws SQLException {
    try (TestDatabase database = TestDatabase.migrated()) {
      database.execute(
          """
          INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
          VALUES ('1.000000', 'p', true, '1900-01-01', now(), now());
          INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                               result_shared, component_reused, population_data, created_at, updated_at)
          SELECT 'X', id, code, 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now() FROM procedure;
          """);
      List<String> derived = database.rows(DERIVED);
      String coverage = "SELECT dossier_code, required, satisfied FROM dossier_coverage";
      assertThat(database.rows(coverage)).containsExactly("X|1|0");
      database.execute("DELETE FROM obligation");
      database.execute("UPDATE dossier_coverage SET required = 7");
      database.execute("UPDATE flyway_schema_history SET checksum = 0 WHERE version IS NULL");

      database.migrate();

      assertThat(database.rows(coverage)).containsExactly("X|1|0");
      assertThat(database.rows(DERIVED)).isEqualTo(derived);
      assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
      assertThat(
              database.rows(
                  "SELECT script, count(*) FROM flyway_schema_history WHERE version IS NULL GROUP BY 1 ORDER BY 1"))
          .containsExactly(
              "R__attestation.sql|2",
              "R__coverage.sql|2",
              "R__events.sql|2",
              "R__exports.sql|2",
              "R__linking.sql|2",
              "R__results.sql|2",
              "R__review.sql|2");
    }
  }
}
