package vn.sohoa.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.sohoa.link.scoring.CandidateDossier;
import vn.sohoa.link.scoring.MisreadDigit;
import vn.sohoa.link.scoring.MisreadNumber;
import vn.sohoa.link.scoring.NameKey;
import vn.sohoa.link.scoring.PaperNumber;
import vn.sohoa.link.scoring.Signals;

/**
 * Narrows all dossiers down to those that share something with a document: a code, a number, a
 * name, all but a digit of a number, much of a name, a bit of a name at about the same time, a
 * neighbour in the batch. One statement, one round trip; each block by an index of its own and
 * limited, nearest in time first.
 */
@ApplicationScoped
public class CandidateSearch {
  private static final String SQL =
      """
      WITH neighbour AS MATERIALIZED (
        (SELECT coalesce(l.dossier_code, d.dossier_code) AS code
         FROM document d LEFT JOIN document_link l ON l.document_id = d.id
         WHERE d.key_id = :key AND d.received_at BETWEEN :at - :gap AND :at AND d.id <> :self
           AND coalesce(l.dossier_code, d.dossier_code) IS NOT NULL
         ORDER BY d.received_at DESC, d.id DESC LIMIT 1)
        UNION ALL
        (SELECT coalesce(l.dossier_code, d.dossier_code)
         FROM document d LEFT JOIN document_link l ON l.document_id = d.id
         WHERE d.key_id = :key AND d.received_at > :at AND d.received_at <= :at + :gap AND d.id <> :self
           AND coalesce(l.dossier_code, d.dossier_code) IS NOT NULL
         ORDER BY d.received_at, d.id LIMIT 1)),
      candidate AS MATERIALIZED (
        SELECT unnest(:codes) AS code
        UNION SELECT code FROM neighbour
        UNION (SELECT code FROM dossier WHERE id_number = ANY (:numbers)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 60)
        UNION (SELECT code FROM dossier WHERE tax_code = ANY (:numbers)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 60)
        UNION (SELECT code FROM dossier WHERE applicant_key = ANY (:names)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 60)
        UNION (SELECT code FROM dossier WHERE result_key = :result
               ORDER BY result_issued_on = :issued DESC NULLS LAST, abs(extract(epoch FROM received_at - :at)) LIMIT 20)
        UNION (SELECT code FROM dossier WHERE id_number = ANY (:near)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 20)
        UNION (SELECT code FROM dossier WHERE tax_code = ANY (:near)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 20)
        UNION (SELECT code FROM dossier WHERE length(applicant_key) >= 12 AND left(applicant_key, 12) = ANY (:rarebeginnings)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 30)
        UNION (SELECT code FROM dossier WHERE length(applicant_key) >= 12 AND right(applicant_key, 12) = ANY (:rareendings)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 30)
        UNION (SELECT code FROM dossier WHERE %s
                 AND (left(applicant_key, 9) = ANY (:beginnings) OR right(applicant_key, 6) = ANY (:endings))
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 60))
      SELECT d.code, d.procedure_code, d.applicant_name, d.id_number, d.tax_code, d.received_at, d.finished_at,
             d.result_number, d.result_issued_on,
             (SELECT count(*) FROM neighbour) AS neighbours,
             (SELECT count(*) FROM neighbour n WHERE n.code = d.code) AS neighbours_here,
             (SELECT reltuples FROM pg_class WHERE oid = CAST('dossier' AS regclass)) AS population
      FROM candidate JOIN dossier d USING (code)
      """;
  private static final NamedParameters OF_PROCEDURE =
      NamedParameters.parse(
          SQL.formatted(
              "procedure_code = :procedure AND received_at BETWEEN :at - :before AND :at + interval '2 days'"));
  private static final NamedParameters RECEIVED_THEN =
      NamedParameters.parse(
          SQL.formatted("received_at BETWEEN :at - interval '2 days' AND :at + interval '1 day'"));
  private static final NamedParameters FINISHED_THEN =
      NamedParameters.parse(
          SQL.formatted("finished_at BETWEEN :at - interval '2 days' AND :at + interval '1 day'"));

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

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
  public record Found(List<CandidateDossier> dossiers, double population) {
    public Found {
      dossiers = List.copyOf(dossiers);
    }
  }

  public Found find(Asked asked) {
    NamedParameters sql = statement(asked.signals());
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.positional())) {
      sql.fill(statement, values(connection, asked));
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("candidates cannot be searched", e);
    }
  }

  private static NamedParameters statement(Signals signals) {
    if (signals.procedureCode().isPresent()) {
      return OF_PROCEDURE;
    }
    return signals.declared().result() ? FINISHED_THEN : RECEIVED_THEN;
  }

  private static Map<String, Object> values(Connection connection, Asked asked)
      throws SQLException {
    Signals signals = asked.signals();
    NameKey.Keys names = NameKey.of(signals.names());
    var values = new HashMap<String, Object>();
    values.put("at", OffsetDateTime.ofInstant(signals.scannedAt(), ZoneOffset.UTC));
    values.put("key", asked.keyId());
    values.put("self", asked.documentId());
    values.put("gap", asked.gap().toString());
    values.put("before", signals.declared().result() ? "P120D" : "P30D");
    values.put("procedure", signals.procedureCode().orElse(""));
    values.put("codes", array(connection, codes(signals)));
    values.put(
        "numbers",
        array(connection, signals.numbers().stream().map(Signals.ReadNumber::value).toList()));
    values.put("result", resultNumber(signals));
    values.put("issued", signals.issuedOn().orElse(NO_DAY));
    values.put("near", array(connection, near(signals)));
    values.put("names", array(connection, names.whole()));
    values.put("rarebeginnings", array(connection, names.rareBeginnings()));
    values.put("rareendings", array(connection, names.rareEndings()));
    values.put("beginnings", array(connection, names.beginnings()));
    values.put("endings", array(connection, names.endings()));
    return values;
  }

  private static List<String> codes(Signals signals) {
    Stream<String> read =
        signals.codesRead().stream()
            .flatMap(code -> Stream.concat(Stream.of(code.code()), variants(code)));
    return Stream.of(signals.declared().dossier().stream(), read, signals.codesGuessed().stream())
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private static Stream<String> variants(Signals.ReadCode code) {
    return code.isBarcode() ? Stream.empty() : MisreadDigit.variants(code.code()).stream();
  }

  private static String resultNumber(Signals signals) {
    return signals.declared().result() ? signals.number().map(PaperNumber::number).orElse("") : "";
  }

  private static List<String> near(Signals signals) {
    return signals.numbers().stream()
        .flatMap(read -> MisreadNumber.variants(read.value()).stream())
        .distinct()
        .toList();
  }

  private static java.sql.Array array(Connection connection, Collection<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static Found read(ResultSet rows) throws SQLException {
    var dossiers = new ArrayList<CandidateDossier>();
    double population = 0;
    while (rows.next()) {
      dossiers.add(dossier(rows));
      population = rows.getDouble("population");
    }
    return new Found(dossiers, population);
  }

  private static CandidateDossier dossier(ResultSet row) throws SQLException {
    return new CandidateDossier(
        row.getString("code"),
        row.getString("procedure_code"),
        row.getString("applicant_name"),
        Optional.ofNullable(row.getString("id_number")),
        Optional.ofNullable(row.getString("tax_code")),
        instant(row.getObject("received_at", OffsetDateTime.class)).orElseThrow(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        CandidateDossier.Result.of(
            Optional.ofNullable(row.getString("result_number")),
            Optional.ofNullable(row.getObject("result_issued_on", LocalDate.class))),
        new CandidateDossier.Neighbours(row.getInt("neighbours"), row.getInt("neighbours_here")));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
