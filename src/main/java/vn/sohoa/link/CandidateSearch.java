package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.sohoa.link.scoring.DossierFacts;
import vn.sohoa.link.scoring.MisreadDigit;
import vn.sohoa.link.scoring.NameKey;
import vn.sohoa.link.scoring.Signals;

/**
 * Narrows all dossiers down to those that share something with a document: a code, a number, a
 * name, a similar name of about the same time, a neighbour in the batch. One statement, one round
 * trip; each block by an index of its own and limited, nearest in time first.
 */
@ApplicationScoped
public class CandidateSearch {
  private static final String SQL =
      """
      WITH asked AS MATERIALIZED (
        SELECT CAST(? AS timestamptz) AS at, CAST(? AS text) AS key_id, CAST(? AS uuid) AS self, CAST(? AS interval) AS gap,
               CAST(? AS text[]) AS codes, CAST(? AS text[]) AS numbers, CAST(? AS text[]) AS names,
               CAST(? AS text[]) AS phrases, CAST(? AS text) AS procedure_code, CAST(? AS interval) AS before),
      neighbour AS MATERIALIZED (
        (SELECT coalesce(l.dossier_code, d.dossier_code) AS code
         FROM asked JOIN document d ON d.key_id = asked.key_id AND d.received_at BETWEEN asked.at - asked.gap AND asked.at
         LEFT JOIN document_link l ON l.document_id = d.id
         WHERE d.id <> asked.self AND coalesce(l.dossier_code, d.dossier_code) IS NOT NULL
         ORDER BY d.received_at DESC, d.id DESC LIMIT 1)
        UNION ALL
        (SELECT coalesce(l.dossier_code, d.dossier_code)
         FROM asked JOIN document d ON d.key_id = asked.key_id AND d.received_at > asked.at AND d.received_at <= asked.at + asked.gap
         LEFT JOIN document_link l ON l.document_id = d.id
         WHERE d.id <> asked.self AND coalesce(l.dossier_code, d.dossier_code) IS NOT NULL
         ORDER BY d.received_at, d.id LIMIT 1)),
      candidate AS MATERIALIZED (
        SELECT unnest(codes) AS code FROM asked
        UNION SELECT code FROM neighbour
        UNION (SELECT d.code FROM asked JOIN dossier d ON d.id_number = ANY (asked.numbers)
               ORDER BY abs(extract(epoch FROM d.received_at - asked.at)) LIMIT 60)
        UNION (SELECT d.code FROM asked JOIN dossier d ON d.tax_code = ANY (asked.numbers)
               ORDER BY abs(extract(epoch FROM d.received_at - asked.at)) LIMIT 60)
        UNION (SELECT d.code FROM asked JOIN dossier d ON d.applicant_key = ANY (asked.names)
               ORDER BY abs(extract(epoch FROM d.received_at - asked.at)) LIMIT 60)
        UNION (SELECT code FROM (
                 SELECT d.code, max(word_similarity(d.applicant_key, phrase)) AS likeness
                 FROM asked JOIN dossier d %s
                 CROSS JOIN LATERAL unnest(asked.phrases) AS phrase
                 GROUP BY d.code) AS alike
               WHERE likeness > 0.45 ORDER BY likeness DESC LIMIT 12))
      SELECT d.code, d.procedure_code, d.applicant_name, d.id_number, d.tax_code, d.received_at, d.finished_at,
             (SELECT count(*) FROM neighbour) AS neighbours,
             (SELECT count(*) FROM neighbour n WHERE n.code = d.code) AS neighbours_here,
             (SELECT reltuples FROM pg_class WHERE oid = CAST('dossier' AS regclass)) AS population
      FROM candidate JOIN dossier d USING (code)
      """;
  private static final String OF_PROCEDURE =
      "ON d.procedure_code = asked.procedure_code AND d.received_at BETWEEN asked.at - asked.before AND asked.at + interval '2 days'";
  private static final String OF_ANY =
      "ON d.received_at BETWEEN asked.at - interval '2 days' AND asked.at + interval '1 day'";

  private final DataSource dataSource;

  public CandidateSearch(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param keyId whose batch it is
   * @param gap up to which others of that key are neighbours
   */
  public record Asked(UUID documentId, String keyId, Duration gap, Signals signals) {}

  /**
   * @param population how many dossiers there are, about
   */
  public record Found(List<DossierFacts> dossiers, double population) {
    public Found {
      dossiers = List.copyOf(dossiers);
    }
  }

  public Found find(Asked asked) {
    String join = asked.signals().procedureCode().isPresent() ? OF_PROCEDURE : OF_ANY;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL.formatted(join))) {
      fill(connection, statement, asked);
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("candidates cannot be searched", e);
    }
  }

  private static void fill(Connection connection, PreparedStatement statement, Asked asked)
      throws SQLException {
    Signals signals = asked.signals();
    statement.setObject(1, OffsetDateTime.ofInstant(signals.scannedAt(), ZoneOffset.UTC));
    statement.setString(2, asked.keyId());
    statement.setObject(3, asked.documentId());
    statement.setString(4, asked.gap().toString());
    statement.setArray(5, array(connection, codes(signals)));
    statement.setArray(
        6, array(connection, signals.numbers().stream().map(Signals.ReadNumber::value).toList()));
    statement.setArray(
        7,
        array(
            connection,
            signals.names().stream()
                .flatMap(name -> NameKey.ofBeginnings(name).stream())
                .distinct()
                .toList()));
    statement.setArray(
        8, array(connection, signals.names().stream().map(NameKey::of).distinct().toList()));
    statement.setString(9, signals.procedureCode().orElse(null));
    statement.setString(10, signals.declared().result() ? "P120D" : "P30D");
  }

  private static List<String> codes(Signals signals) {
    Stream<String> read =
        signals.codesRead().stream()
            .flatMap(code -> Stream.concat(Stream.of(code.code()), variants(code)));
    return Stream.concat(signals.declared().dossier().stream(), read).distinct().toList();
  }

  private static Stream<String> variants(Signals.ReadCode code) {
    return MisreadDigit.variants(code.code()).stream();
  }

  private static java.sql.Array array(Connection connection, Collection<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static Found read(ResultSet rows) throws SQLException {
    var dossiers = new ArrayList<DossierFacts>();
    double population = 0;
    while (rows.next()) {
      dossiers.add(dossier(rows));
      population = rows.getDouble("population");
    }
    return new Found(dossiers, population);
  }

  private static DossierFacts dossier(ResultSet row) throws SQLException {
    return new DossierFacts(
        row.getString("code"),
        row.getString("procedure_code"),
        row.getString("applicant_name"),
        Optional.ofNullable(row.getString("id_number")),
        Optional.ofNullable(row.getString("tax_code")),
        instant(row.getObject("received_at", OffsetDateTime.class)).orElseThrow(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        new DossierFacts.Neighbours(row.getInt("neighbours"), row.getInt("neighbours_here")));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
