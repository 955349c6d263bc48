package vn.sohoa.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** V9_8: profiles of keys, and numbers that senders give before Sohoa does. */
class KeyProfileMigrationTest {
  private static final String NUMBERS =
      "INSERT INTO doc_code_sequence (agency_code, type_abbreviation, last_number) VALUES ";

  @Test
  void keysThatExistSpeakTheContract() throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      database.migrateTo("9.2");
      new OldRows(database).key("k");
      database.execute(NUMBERS + "('H24.99', 'TL', 7)");

      database.migrate();

      assertThat(database.rows("SELECT profile FROM access_key WHERE id = 'k'"))
          .containsExactly("STANDARD");
      assertThat(database.rows("SELECT last_number FROM doc_code_sequence")).containsExactly("7");
      database.execute("UPDATE access_key SET profile = 'GUIDANCE'");
      database.execute(NUMBERS + "('H24.99', 'QĐ', 0)");
      assertThatThrownBy(() -> database.execute("UPDATE access_key SET profile = 'OTHER'"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> database.execute(NUMBERS + "('H24.99', 'CV', -1)"))
          .isInstanceOf(SQLException.class);
    }
  }
}
