package vn.sohoa.bench.links;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import vn.sohoa.admin.demo.DemoApplicant;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoDossier;
import vn.sohoa.admin.demo.DemoProcedure;
import vn.sohoa.clean.text.NameLetters;
import vn.sohoa.dossier.ApplicantKeyMigration;
import vn.sohoa.sql.Connections;

/** The service's schema in a PostgreSQL of its own, filled with a generated authority. */
final class LinkTable implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String INSERT =
      """
      INSERT INTO dossier (code, procedure_code, procedure_id, channel, state, applicant_kind, applicant_name, applicant_key, id_type, id_number,
                           tax_code, received_at, finished_at, result_number, result_issued_on, result_shared, component_reused, population_data, created_at, updated_at)
      SELECT row.code, procedure.code, procedure.id, 'IN_PERSON', 'IN_PROGRESS', CASE tax WHEN '' THEN 'INDIVIDUAL' ELSE 'ORGANIZATION' END, row.name, key,
             CASE row.id WHEN '' THEN NULL ELSE 'CCCD' END, nullif(row.id, ''), nullif(tax, ''), CAST(received AS timestamptz),
             CAST(nullif(finished, '') AS timestamptz), nullif(result, ''), CAST(nullif(issued, '') AS date), false, false, false, now(), now()
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS row(code, procedure, name, id, tax, received, finished, result, issued, key)
      JOIN procedure ON procedure.code = row.procedure
      """;

  private final EmbeddedPostgres server;
  private final Connection connection;

  private LinkTable(EmbeddedPostgres server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  static LinkTable start() throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    DataSource source = server.getPostgresDatabase();
    Flyway.configure()
        .dataSource(source)
        .locations(locations())
        .javaMigrations(new ApplicantKeyMigration())
        .load()
        .migrate();
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      // coverage is not what is measured here, and its triggers would take most of the time
      statement.execute("SET session_replication_role = replica");
    }
    return new LinkTable(server, connection);
  }

  private static String[] locations() throws IOException {
    var settings = new Properties();
    try (InputStream file = LinkTable.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    }
    return settings.getProperty("quarkus.flyway.locations").split(",");
  }

  /** Always the same connection, as within a transaction. */
  void lend(Connections.Work work) throws SQLException {
    work.on(connection);
  }

  void fill(DemoAuthority authority, IntPredicate present) throws SQLException, IOException {
    // Tables that are only ever added to refuse it otherwise
    run("SET session_replication_role = replica");
    run(
        "TRUNCATE document_link, document, dossier_component, dossier, procedure_component, procedure, access_key CASCADE");
    run("SET session_replication_role = origin");
    for (DemoProcedure procedure : authority.procedures()) {
      run(
          "INSERT INTO procedure (code, name, field, returns_paper_result, valid_from, version, created_at, updated_at) VALUES ('%s', '%s', '%s', true, '2020-01-01', 0, now(), now())"
              .formatted(procedure.code(), procedure.name(), procedure.field()));
    }
    for (int station = 0; station < 8; station++) {
      run(
          "INSERT INTO access_key (id, name, role, secret_hash, created_at, revoked_at) VALUES ('station-%d', 'x', 'STATION', decode(repeat('00', 32), 'hex'), now(), NULL)"
              .formatted(station));
    }
    Iterator<DemoDossier> rows =
        authority.dossiers().filter(dossier -> present.test(dossier.number())).iterator();
    while (rows.hasNext()) {
      var some = new ArrayList<DemoDossier>();
      while (some.size() < ROWS_AT_ONCE && rows.hasNext()) {
        some.add(rows.next());
      }
      insert(some);
    }
    run("VACUUM ANALYZE dossier");
  }

  private void insert(List<DemoDossier> dossiers) throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      column(insert, 1, dossiers, DemoDossier::code);
      column(insert, 2, dossiers, dossier -> dossier.procedure().code());
      column(insert, 3, dossiers, dossier -> dossier.applicant().name());
      column(insert, 4, dossiers, dossier -> number(dossier, false));
      column(insert, 5, dossiers, dossier -> number(dossier, true));
      column(insert, 6, dossiers, dossier -> dossier.receivedAt().toString());
      column(
          insert,
          7,
          dossiers,
          dossier -> dossier.finishedAt().map(OffsetDateTime::toString).orElse(""));
      column(insert, 8, dossiers, dossier -> told(dossier, DemoDossier.Result::number));
      column(insert, 9, dossiers, dossier -> told(dossier, result -> result.issuedOn().toString()));
      column(insert, 10, dossiers, dossier -> NameLetters.key(dossier.applicant().name()));
      insert.executeUpdate();
    }
  }

  private static String told(DemoDossier dossier, Function<DemoDossier.Result, String> part) {
    return dossier.result().filter(DemoDossier.Result::told).map(part).orElse("");
  }

  private static String number(DemoDossier dossier, boolean ofEnterprise) {
    DemoApplicant who = dossier.applicant();
    return who.enterprise() == ofEnterprise ? who.number() : "";
  }

  private void column(
      PreparedStatement insert,
      int place,
      List<DemoDossier> rows,
      Function<DemoDossier, String> value)
      throws SQLException {
    insert.setArray(place, connection.createArrayOf("text", rows.stream().map(value).toArray()));
  }

  /** Processor time that PostgreSQL has spent on this connection so far, in ms; Linux only. */
  double processorMillis() throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      String stat = Files.readString(Path.of("/proc/" + row.getLong(1) + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0;
    }
  }

  /** What later papers see of this one. */
  void keep(
      UUID id, String station, Instant at, @Nullable String declared, @Nullable String dossier)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO document (id, doc_code, state, stage, agency_code, role, dossier_code, sha256, size, key_id, received_at)
            VALUES (?, ?, 'READY', 'DONE', 'H24.99', 'COMPONENT', ?, repeat('0', 64), 0, ?, ?)
            """)) {
      insert.setObject(1, id);
      insert.setString(2, id.toString());
      insert.setString(3, declared);
      insert.setString(4, station);
      insert.setObject(5, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      insert.executeUpdate();
    }
    if (dossier != null) {
      try (var insert =
          connection.prepareStatement(
              """
              INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
              VALUES (?, 'LINKED', ?, 1, '[]', '{}', now())
              """)) {
        insert.setObject(1, id);
        insert.setString(2, dossier);
        insert.executeUpdate();
      }
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    server.close();
  }
}
