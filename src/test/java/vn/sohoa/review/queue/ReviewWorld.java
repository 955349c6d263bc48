package vn.sohoa.review.queue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import vn.sohoa.report.World;
import vn.sohoa.testing.TestDatabase;

/** Random changes of everything that the order of the queue depends on, a transaction each. */
final class ReviewWorld {
  private static final int DOCUMENTS = 20;

  private final TestDatabase database;
  private final World world;
  private final Random random;

  ReviewWorld(TestDatabase database, long seed) {
    this.database = database;
    this.world = new World(database, seed);
    this.random = new Random(-seed);
  }

  void begin() throws SQLException {
    world.begin();
    database.execute(
        "UPDATE document SET state = 'NEEDS_REVIEW', dossier_code = 'H24-261001-100' || (random() * 9)::int, kind = 'k'");
  }

  void change() throws SQLException {
    if (random.nextBoolean()) {
      world.change();
      return;
    }
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i <= random.nextInt(3); i++) {
        changeOne(connection);
      }
      if (random.nextInt(8) == 0) {
        connection.rollback();
      } else {
        connection.commit();
      }
    }
  }

  private void changeOne(Connection on) throws SQLException {
    switch (random.nextInt(8)) {
      case 0 ->
          TestDatabase.execute(
              on,
              "UPDATE dossier SET due_at = received_at + make_interval(days => 3650 + ?), department = ? WHERE code LIKE ?",
              random.nextInt(30),
              "D" + random.nextInt(3),
              "%" + random.nextInt(10));
      case 1 ->
          TestDatabase.execute(
              on,
              "UPDATE dossier SET finished_at = CASE WHEN ? THEN now() END WHERE code LIKE ?",
              random.nextBoolean(),
              "%" + random.nextInt(10));
      case 2, 3 ->
          TestDatabase.execute(
              on,
              """
              INSERT INTO finding (document_id, position, stage, code, severity, detail, blocking)
              VALUES (?, ?, 'EXTRACT', ?, 'WARNING', '', ?)
              ON CONFLICT (document_id, stage, position) DO UPDATE SET blocking = excluded.blocking
              """,
              document(),
              random.nextInt(3),
              random.nextBoolean() ? "LOW_CONFIDENCE" : "FIELD_MISSING",
              random.nextInt(4) > 0);
      case 4 ->
          TestDatabase.execute(
              on,
              "DELETE FROM finding WHERE document_id = ? AND position = ?",
              document(),
              random.nextInt(3));
      case 5 ->
          TestDatabase.execute(
              on,
              "UPDATE document SET state = 'NEEDS_REVIEW', quality = ?, kind = ? WHERE id = ?",
              random.nextInt(101),
              "k" + random.nextInt(2),
              document());
      case 6 -> doubtLink(on, document());
      default ->
          TestDatabase.execute(
              on,
              "UPDATE document SET dossier_code = ?, component_codes = '{}' WHERE id = ?",
              "H24-261001-100" + random.nextInt(10),
              document());
    }
  }

  private static void doubtLink(Connection on, UUID document) throws SQLException {
    TestDatabase.execute(on, "DELETE FROM document_link WHERE document_id = ?", document);
    TestDatabase.execute(
        on,
        """
        INSERT INTO document_link (document_id, decision, confidence, evidence, wanted, decided_at)
        VALUES (?, 'AMBIGUOUS', 0, '[]', '{}', now())
        """,
        document);
  }

  private UUID document() {
    return new UUID(2, random.nextInt(DOCUMENTS));
  }
}
