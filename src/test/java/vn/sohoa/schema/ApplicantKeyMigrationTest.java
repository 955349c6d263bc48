package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.link.scoring.NameKey;
import vn.sohoa.testing.TestDatabase;

/** Names of dossiers in a data folder whose keys SQL computed. */
class ApplicantKeyMigrationTest {
  private static final String LETTERS =
      """
      INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                           result_shared, component_reused, population_data, created_at, updated_at)
      SELECT 'D' || letter, p.id, p.code, 'POST', 'RECEIVED', 'INDIVIDUAL', normalize('Lý ' || chr(letter) || 'ng ' || chr(letter), NFC),
             now(), false, false, false, now(), now()
      FROM procedure p, generate_series(32, 917999) AS letter
      WHERE letter NOT BETWEEN 127 AND 159 AND letter NOT BETWEEN 55296 AND 63743 AND letter NOT BETWEEN 201552 AND 917503
        AND chr(letter) ~ '[^[:space:]]'
      """;

  @Test
  void afterwardsDossiersHaveTheKeysThatPapersLookFor() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      // Given a name with each letter of Unicode
      database.migrateTo("3.2");
      database.execute("ALTER TABLE dossier DISABLE TRIGGER USER");
      database.execute(
          """
          INSERT INTO procedure (code, name, returns_paper_result, valid_from, created_at, updated_at)
          VALUES ('1.000000', 'p', true, '1900-01-01', now(), now())
          """);
      database.execute(LETTERS);

      // When
      database.migrate();

      // Then
      assertThat(database.rows("SELECT applicant_name, applicant_key FROM dossier"))
          .hasSizeGreaterThan(190_000)
          .allSatisfy(
              row -> {
                int bar = row.lastIndexOf('|');
                assertThat(row.substring(bar + 1)).isEqualTo(NameKey.of(row.substring(0, bar)));
              });
    }
  }
}
