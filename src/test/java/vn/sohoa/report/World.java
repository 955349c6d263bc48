package vn.sohoa.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.sohoa.testing.TestDatabase;

/** Random changes of everything that coverage depends on, a transaction each. */
public final class World {
  private static final List<String> PAPERS = List.of("A", "B", "C", "D", "E");
  private static final List<String> STATES =
      List.of("RECEIVED", "IN_PROGRESS", "SUPPLEMENT_REQUESTED", "FINISHED", "STOPPED", "REFUSED");
  private static final List<String> DOCUMENT_STATES =
      List.of("RECEIVED", "PROCESSING", "READY", "NEEDS_REVIEW", "QUARANTINED");
  private static final int PROCEDURES = 3;
  private static final int DOSSIERS = 12;
  private static final int DOCUMENTS = 20;

  private final TestDatabase database;
  private final Random random;

  public World(TestDatabase database, long seed) {
    this.database = database;
    this.random = new Random(seed);
  }

  public void begin() throws SQLException {
    database.execute(
        "INSERT INTO access_key (id, name, role, secret_hash, created_at)"
            + " VALUES ('k', 'k', 'STATION', sha256('k'), now()) ON CONFLICT DO NOTHING");
    for (int i = 0; i < PROCEDURES; i++) {
      database.execute(
          "INSERT INTO procedure (id, code, name, returns_paper_result, valid_from, created_at, updated_at)"
              + " VALUES (?, ?, 'p', true, '1900-01-01', now(), now())",
          procedure(i),
          "1.00000" + i);
    }
    for (int i = 0; i < DOCUMENTS; i++) {
      database.execute(
          "INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)"
              + " VALUES (?, ?, 'READY', 'DONE', 'H24', ?, repeat('0', 64), 1, 'k', now())",
          document(i),
          "D" + i,
          random.nextInt(4) == 0 ? "RESULT" : "COMPONENT");
    }
  }

  /** One to four changes in one transaction, which is sometimes rolled back. */
  public void change() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      int changes = 1 + random.nextInt(4);
      for (int i = 0; i < changes; i++) {
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
    switch (random.nextInt(12)) {
      case 0, 1 -> putDossier(on);
      case 2 ->
          TestDatabase.execute(
              on, "DELETE FROM dossier_component WHERE dossier_code = ?", dossier());
      case 3 -> submit(on);
      case 4 -> removePaper(on);
      case 5 -> askFor(on);
      case 6, 7 -> link(on);
      case 8 ->
          TestDatabase.execute(on, "DELETE FROM document_link WHERE document_id = ?", aDocument());
      case 9 ->
          TestDatabase.execute(
              on, "UPDATE document SET state = ? WHERE id = ?", any(DOCUMENT_STATES), aDocument());
      case 10 ->
          TestDatabase.execute(
              on,
              "UPDATE procedure_component SET covered_by_other = NOT covered_by_other WHERE procedure_id = ? AND code = ?",
              procedure(random.nextInt(PROCEDURES)),
              any(PAPERS));
      default ->
          TestDatabase.execute(
              on,
              "UPDATE procedure SET returns_paper_result = ? WHERE id = ?",
              random.nextBoolean(),
              procedure(random.nextInt(PROCEDURES)));
    }
  }

  private void putDossier(Connection on) throws SQLException {
    int procedure = random.nextInt(PROCEDURES);
    TestDatabase.execute(
        on,
        """
        INSERT INTO dossier (code, procedure_id, procedure_code, channel, state, applicant_kind, applicant_name, received_at,
                             result_shared, component_reused, population_data, created_at, updated_at)
        VALUES (?, ?, ?, ?, ?, 'INDIVIDUAL', 'n', now(), false, false, false, now(), now())
        ON CONFLICT (code) DO UPDATE SET procedure_id = excluded.procedure_id, procedure_code = excluded.procedure_code,
          channel = excluded.channel, state = excluded.state
        """,
        dossier(),
        procedure(procedure),
        "1.00000" + procedure,
        any(List.of("IN_PERSON", "POST", "ONLINE")),
        any(STATES));
  }

  private void submit(Connection on) throws SQLException {
    String paper = any(PAPERS);
    TestDatabase.execute(
        on,
        """
        INSERT INTO dossier_component (dossier_code, code, position, secret, reused, from_store, reused_doc_code)
        SELECT d.code, ?, (SELECT coalesce(max(position) + 1, 0) FROM dossier_component WHERE dossier_code = d.code), ?, false, false, ?
        FROM dossier d WHERE d.code = ?
          AND NOT EXISTS (SELECT 1 FROM dossier_component c WHERE c.dossier_code = d.code AND c.code = ?)
        """,
        paper,
        random.nextInt(4) == 0,
        random.nextInt(3) == 0 ? "D" + random.nextInt(DOCUMENTS / 4) : null,
        dossier(),
        paper);
  }

  private void askFor(Connection on) throws SQLException {
    String paper = any(PAPERS);
    TestDatabase.execute(
        on,
        """
        INSERT INTO procedure_component (procedure_id, code, name, required, form, internal_opinion, covered_by_other, position)
        SELECT p.id, ?, 'n', ?, ?, ?, ?, (SELECT coalesce(max(position) + 1, 0) FROM procedure_component WHERE procedure_id = p.id)
        FROM procedure p WHERE p.id = ?
          AND NOT EXISTS (SELECT 1 FROM procedure_component c WHERE c.procedure_id = p.id AND c.code = ?)
        """,
        paper,
        random.nextBoolean(),
        any(List.of("ORIGINAL", "COPY", "PRESENT_ONLY")),
        random.nextInt(4) == 0,
        random.nextBoolean(),
        procedure(random.nextInt(PROCEDURES)),
        paper);
  }

  private void removePaper(Connection on) throws SQLException {
    TestDatabase.execute(
        on,
        "DELETE FROM procedure_component WHERE procedure_id = ? AND code = ?",
        procedure(random.nextInt(PROCEDURES)),
        any(PAPERS));
  }

  /** To a dossier and up to three of its components, as far as one paper may cover them. */
  private void link(Connection on) throws SQLException {
    UUID document = aDocument();
    TestDatabase.execute(on, "DELETE FROM document_link_component WHERE document_id = ?", document);
    TestDatabase.execute(
        on,
        """
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        SELECT ?, 'LINKED', code, 1, '[]', '{}', now() FROM dossier WHERE code = ?
        ON CONFLICT (document_id) DO UPDATE SET dossier_code = excluded.dossier_code, decision = excluded.decision
        """,
        document,
        dossier());
    int components = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(3);
    for (int position = 0; position < components; position++) {
      serve(on, document, position, any(PAPERS));
    }
  }

  private static void serve(Connection on, UUID document, int position, String paper)
      throws SQLException {
    TestDatabase.execute(
        on,
        """
        INSERT INTO document_link_component (document_id, position, dossier_code, component_code)
        SELECT document_id, ?, dossier_code, ? FROM document_link l
        WHERE document_id = ? AND dossier_code IS NOT NULL AND (? = 0 OR covered_by_other(dossier_code, ?))
          AND NOT EXISTS (SELECT 1 FROM document_link_component s WHERE s.document_id = l.document_id AND s.component_code = ?)
        """,
        position,
        paper,
        document,
        position,
        paper,
        paper);
  }

  private String dossier() {
    return "H24-261001-" + (1000 + random.nextInt(DOSSIERS));
  }

  private static UUID procedure(int number) {
    return new UUID(1, number);
  }

  private UUID aDocument() {
    return document(random.nextInt(DOCUMENTS));
  }

  private static UUID document(int number) {
    return new UUID(2, number);
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
