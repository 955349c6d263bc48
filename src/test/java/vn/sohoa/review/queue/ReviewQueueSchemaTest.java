package vn.sohoa.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoa.testing.TestDatabase;

/** The queue as the triggers maintain it is the queue as it is computed anew. */
class ReviewQueueSchemaTest {
  /** As reports count them, which do not read the queue. */
  private static final String WAITING =
      "SELECT count(*) FROM document WHERE state = 'NEEDS_REVIEW' AND replaced_by IS NULL";

  private static final String STORED =
      "SELECT * FROM review_item ORDER BY due_on, rank, quality, document_id";
  private static TestDatabase database = TestDatabase.migrated();

  @BeforeAll
  static void clean() throws SQLException {
    assertThat(database.rows(STORED)).isEmpty();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  private static void startAnew() throws SQLException {
    database.execute(
        // The tables of decisions refuse it otherwise
        "SET LOCAL session_replication_role = replica;"
            + "TRUNCATE review_item, document_link, obligation, dossier_coverage, dossier_state_change, dossier_component,"
            + " dossier, procedure_component, procedure, document, idempotency_key, page, rendition, field, finding CASCADE");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverChangesTheStoredQueueIsTheComputedOne(long seed) throws SQLException {
    startAnew();
    var world = new ReviewWorld(database, seed);
    world.begin();
    for (int round = 0; round < 8; round++) {
      for (int i = 0; i < 25; i++) {
        world.change();
      }
      List<String> stored = database.rows(STORED);

      assertThat(database.rows("SELECT rebuild_review()"))
          .as("documents that were wrong, seed %d, round %d", seed, round)
          .containsExactly("0");
      assertThat(database.rows(STORED)).isEqualTo(stored);
      assertThat(database.rows(WAITING))
          .as("documents that reports count as waiting")
          .isEqualTo(database.rows("SELECT count(*) FROM review_item"));
    }
    assertThat(database.rows("SELECT count(*) FROM review_due")).containsExactly("0");
    assertThat(
            database.rows(
                """
                SELECT count(*) > 3, count(DISTINCT rank) > 1, bool_or(codes <> '{}'),
                       bool_or(department IS NOT NULL) FROM review_item
                """))
        .as("the random world has something of everything")
        .containsExactly("t|t|t|t");
  }

  @Test
  void aWrongQueueIsFoundAndCorrectedByTheRebuildAndClaimsStay() throws SQLException {
    startAnew();
    var world = new ReviewWorld(database, 7);
    world.begin();
    for (int i = 0; i < 100; i++) {
      world.change();
    }
    database.execute(
        "UPDATE review_item SET claimed_by = 'k', claimed_until = '2030-01-01' WHERE quality > 50");
    List<String> right = database.rows(STORED);
    database.execute("UPDATE review_item SET rank = 3 - rank, codes = '{X}'");

    assertThat(database.rows("SELECT rebuild_review()"))
        .containsExactly(Integer.toString(right.size()));

    assertThat(database.rows(STORED)).isEqualTo(right);
    assertThat(right.toString()).contains("2030-01-01");
    database.execute("DELETE FROM review_item");
    assertThat(database.rows("SELECT rebuild_review()"))
        .containsExactly(Integer.toString(right.size()));
    assertThat(database.rows("SELECT rebuild_review()")).containsExactly("0");
  }

  @Test
  void aDocumentAndItsDossierThatChangeAtOnceSeeEachOther() throws SQLException {
    for (boolean documentFirst : new boolean[] {true, false}) {
      startAnew();
      new ReviewWorld(database, 8).begin();
      database.execute("UPDATE document SET state = 'READY', dossier_code = 'X'");
      database.execute(
          """
          INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                               result_shared, component_reused, population_data, created_at, updated_at)
          VALUES ('X', '00000000-0000-0001-0000-000000000000', '1.000000', 'POST', 'RECEIVED', 'INDIVIDUAL', 'n', now(), false, false, false, now(), now())
          """);
      try (Connection scan = database.connect();
          Connection desk = database.connect()) {
        scan.setAutoCommit(false);
        desk.setAutoCommit(false);
        TestDatabase.execute(
            scan, "UPDATE document SET state = 'NEEDS_REVIEW' WHERE doc_code = 'D3'");
        TestDatabase.execute(
            desk, "UPDATE dossier SET due_at = '2030-05-15 00:30+07' WHERE code = 'X'");
        Connection first = documentFirst ? scan : desk;
        Connection second = documentFirst ? desk : scan;
        TestDatabase.execute(first, "SET CONSTRAINTS ALL IMMEDIATE");
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> commit(second));
        first.commit();
        later.join();
      }

      assertThat(database.rows("SELECT due_on FROM review_item")).containsExactly("2030-05-15");
      assertThat(database.rows("SELECT rebuild_review()")).containsExactly("0");
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
