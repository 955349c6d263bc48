package vn.sohoa.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.report.World;
import vn.sohoa.testing.TestDatabase;

/** Coverage as the triggers keep it is coverage as it is computed anew. */
class CoverageTest {
  private static final String KEPT =
      "SELECT * FROM obligation ORDER BY dossier_code, position, component_code";
  private static final String COUNTED = "SELECT * FROM dossier_coverage ORDER BY dossier_code";
  private static final String DEGREES =
      "SELECT DISTINCT degree, coalesce(held_as, '') FROM obligation WHERE exemption IS NULL";
  private static final String STALE =
      """
      SELECT doc_code FROM attested_document d JOIN attestation a ON a.id = d.attestation_id
      WHERE attested_content(d.document_id) <> a.content
      """;
  private static TestDatabase database = TestDatabase.migrated();

  @BeforeAll
  static void clean() throws SQLException {
    assertThat(database.rows(KEPT)).isEmpty();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void startAnew() throws SQLException {
    database.clear("procedure", "dossier", "document");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverChangesTheKeptCoverageIsTheComputedOne(long seed) throws SQLException {
    startAnew();
    var world = new World(database, seed);
    world.begin();
    int shared = 0;
    int changed = 0;
    Set<String> degrees = new TreeSet<>();
    for (int round = 0; round < 8; round++) {
      for (int i = 0; i < 30; i++) {
        world.change();
        degrees.addAll(database.rows(DEGREES));
      }
      shared += database.rows("SELECT 1 FROM served_component WHERE position > 0").size();
      changed += database.rows("SELECT 1 FROM attestation WHERE end_cause = 'CHANGED'").size();
      assertThat(database.rows(STALE)).as("attested, but not what was attested").isEmpty();
      List<String> kept = database.rows(KEPT);
      List<String> counted = database.rows(COUNTED);

      assertThat(database.rows("SELECT rebuild_coverage()"))
          .as("dossiers that were wrong, seed %d, round %d", seed, round)
          .containsExactly("0");
      assertThat(database.rows(KEPT)).isEqualTo(kept);
      assertThat(database.rows(COUNTED)).isEqualTo(counted);
    }
    assertThat(shared).as("documents that served several components").isPositive();
    assertThat(
            database.rows(
                "SELECT count(*) > 5, bool_or(satisfied), bool_or(exemption IS NOT NULL) FROM obligation"))
        .as("the random world has something of everything")
        .containsExactly("t|t|t");
    for (int i = 0; i < 500 && degrees.size() < 6; i++) {
      world.change();
      degrees.addAll(database.rows(DEGREES));
    }
    assertThat(degrees).as("degrees met on the way").hasSize(6);
    assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
    assertThat(changed).as("attestations that a change ended").isPositive();
  }

  @Test
  void aWrongCoverageIsFoundAndMendedByTheRebuild() throws SQLException {
    startAnew();
    var world = new World(database, 7);
    world.begin();
    for (int i = 0; i < 100; i++) {
      world.change();
    }
    List<String> right = database.rows(KEPT);
    database.execute(
        """
        UPDATE obligation
        SET degree = CASE degree WHEN 'MISSING' THEN 'CLEAN' ELSE 'MISSING' END, held_as = NULL, held_by = NULL, held_basis = NULL
        """);

    assertThat(database.rows("SELECT rebuild_coverage()")).doesNotContain("0");

    assertThat(database.rows(KEPT)).isEqualTo(right);
    assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
  }

  @Test
  void twoTransactionsOverOneDossierSeeEachOther() throws SQLException {
    startAnew();
    var world = new World(database, 8);
    world.begin();
    database.execute(
        "INSERT INTO procedure_component VALUES ('A', 'Đơn', true, 0, '00000000-0000-0001-0000-000000000000', 'ORIGINAL', false, NULL)"
            .replace(
                "VALUES",
                "(code, name, required, position, procedure_id, form, internal_opinion, validity_months) VALUES"));
    database.execute(
        """
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                             result_shared, component_reused, population_data, created_at, updated_at)
        VALUES ('X', '00000000-0000-0001-0000-000000000000', '1.000000', 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now())
        """);
    database.execute("UPDATE document SET role = 'COMPONENT'");
    try (Connection scan = database.connect();
        Connection desk = database.connect()) {
      scan.setAutoCommit(false);
      desk.setAutoCommit(false);
      TestDatabase.execute(
          scan,
          "INSERT INTO document_link VALUES ('00000000-0000-0002-0000-000000000001', 'LINKED', 'X', 1, '[]', '{}', now());"
              + " INSERT INTO document_link_component VALUES ('00000000-0000-0002-0000-000000000001', 0, 'X', 'A')");
      TestDatabase.execute(
          desk,
          "INSERT INTO dossier_component (dossier_code, code, position, secret, reused, from_store) VALUES ('X', 'B', 0, false, false, false)");
      TestDatabase.execute(scan, "SET CONSTRAINTS ALL IMMEDIATE");
      CompletableFuture<Void> second = CompletableFuture.runAsync(() -> commit(desk));
      scan.commit();
      second.join();
    }

    assertThat(
            database.rows(
                "SELECT component_code, satisfied FROM obligation WHERE dossier_code = 'X' ORDER BY 1"))
        .contains("A|t", "B|f");
    assertThat(database.rows("SELECT rebuild_coverage()")).containsExactly("0");
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
