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

  /** Before and after the day from which data of a database replace papers. */
  private static final List<String> RECEIVED = List.of("2026-08-01", "2026-08-06");

  private static final List<String> DOCUMENT_STATES =
      List.of("RECEIVED", "PROCESSING", "READY", "NEEDS_REVIEW", "QUARANTINED", "WITHDRAWN");
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
    switch (random.nextInt(20)) {
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
      case 11, 15, 16 -> attest(on);
      case 12 -> withdraw(on);
      case 13 -> changeContent(on);
      case 14, 17, 18 -> holdElsewhere(on);
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
        VALUES (?, ?, ?, ?, ?, 'INDIVIDUAL', 'n', CAST(? AS timestamptz), false, false, false, now(), now())
        ON CONFLICT (code) DO UPDATE SET procedure_id = excluded.procedure_id, procedure_code = excluded.procedure_code,
          channel = excluded.channel, state = excluded.state, received_at = excluded.received_at
        """,
        dossier(),
        procedure(procedure),
        "1.00000" + procedure,
        any(List.of("IN_PERSON", "POST", "ONLINE")),
        any(STATES),
        any(RECEIVED));
  }

  private void attest(Connection on) throws SQLException {
    TestDatabase.execute(
        on,
        """
        WITH decided AS (
          INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
          SELECT gen_random_uuid(), d.id, 'ATTESTATION', '', 'k', now() FROM document d
          WHERE d.id = ? AND d.state = 'READY'
            AND NOT EXISTS (SELECT FROM attestation a WHERE a.document_id = d.id AND a.ended_at IS NULL)
          RETURNING id, document_id)
        INSERT INTO attestation (id, document_id, doc_code, sha256, content, digest, key_id, made_at)
        SELECT decided.id, d.id, doc_code, sha256, attested_content(d.id), repeat('0', 64), 'k', now()
        FROM decided JOIN document d ON d.id = document_id
        """,
        aDocument());
  }

  private void withdraw(Connection on) throws SQLException {
    TestDatabase.execute(
        on,
        """
        INSERT INTO decision (id, document_id, kind, target, key_id, made_at, undoes)
        SELECT gen_random_uuid(), document_id, 'UNDO', '', 'k', now(), id FROM attestation
        WHERE document_id = ? AND ended_at IS NULL
        """,
        aDocument());
  }

  private void changeContent(Connection on) throws SQLException {
    TestDatabase.execute(
        on,
        """
        INSERT INTO field (document_id, name, clean, confidence, page, rule) VALUES (?, 'codeNumber', ?, 1, 1, 'r')
        ON CONFLICT (document_id, name, position) DO UPDATE SET clean = excluded.clean
        """,
        aDocument(),
        any(List.of("1", "2")));
  }

  /** In a database of the state, in the applicant's store or as an electronic original, or not. */
  private void holdElsewhere(Connection on) throws SQLException {
    TestDatabase.execute(
        on,
        "UPDATE dossier_component SET from_store = ?, electronic = ?, replaced_by = ? WHERE code = ?",
        random.nextInt(3) == 0,
        random.nextInt(3) == 0,
        random.nextBoolean() ? "CSDL" : null,
        any(PAPERS));
    TestDatabase.execute(
        on,
        "UPDATE dossier SET result_electronic = ? WHERE code = ?",
        random.nextBoolean(),
        dossier());
    TestDatabase.execute(
        on,
        "UPDATE procedure_component SET basis = ? WHERE procedure_id = ?",
        any(List.of("RESULT", "NONE")),
        procedure(random.nextInt(PROCEDURES)));
  }

  private void submit(Connection on) throws SQLException {
    String paper = any(PAPERS);
    TestDatabase.execute(
        on,
        """
        INSERT INTO dossier_component (dossier_code, code, position, secret, reused, from_store, reused_doc_code, replaced_by)
        SELECT d.code, ?, (SELECT coalesce(max(position) + 1, 0) FROM dossier_component WHERE dossier_code = d.code), ?, false, false, ?, ?
        FROM dossier d WHERE d.code = ?
          AND NOT EXISTS (SELECT 1 FROM dossier_component c WHERE c.dossier_code = d.code AND c.code = ?)
        """,
        paper,
        random.nextInt(8) == 0,
        random.nextInt(3) == 0 ? "D" + random.nextInt(DOCUMENTS / 4) : null,
        random.nextBoolean() ? "CSDL" : null,
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
