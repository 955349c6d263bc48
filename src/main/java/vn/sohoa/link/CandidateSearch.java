package vn.sohoa.link;

import static vn.sohoa.sql.ArrayType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sohoa.link.scoring.CandidateDossier;
import vn.sohoa.link.scoring.MisreadDigit;
import vn.sohoa.link.scoring.MisreadNumber;
import vn.sohoa.link.scoring.NameKey;
import vn.sohoa.link.scoring.PaperNumber;
import vn.sohoa.link.scoring.Signals;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;

/**
 * Blocking step of linking: selects the dossiers that share a feature with a document: a code, a
 * number, a name, a number with one digit different, most of a name, part of a name at about the
 * same time, a neighbor in the batch (of the three papers before it, and of the three behind it,
 * the nearest that has a dossier). One statement, one round trip; each block uses its own index and
 * is limited, nearest in time first.
 */
@ApplicationScoped
public class CandidateSearch {
  private static final String SQL =
      """
      WITH neighbour AS MATERIALIZED (
        (SELECT near.code
         FROM (SELECT coalesce(l.dossier_code, d.dossier_code) AS code, d.received_at, d.id
               FROM document d LEFT JOIN document_link l ON l.document_id = d.id
               WHERE d.key_id = :key AND d.received_at BETWEEN :at - CAST(:gap AS interval) AND :at AND d.id <> :self AND d.state <> 'WITHDRAWN'
               ORDER BY d.received_at DESC, d.id DESC LIMIT 3) near
         WHERE near.code IS NOT NULL
         ORDER BY near.received_at DESC, near.id DESC LIMIT 1)
        UNION ALL
        (SELECT near.code
         FROM (SELECT coalesce(l.dossier_code, d.dossier_code) AS code, d.received_at, d.id
               FROM document d LEFT JOIN document_link l ON l.document_id = d.id
               WHERE d.key_id = :key AND d.received_at > :at AND d.received_at <= :at + CAST(:gap AS interval) AND d.id <> :self AND d.state <> 'WITHDRAWN'
               ORDER BY d.received_at, d.id LIMIT 3) near
         WHERE near.code IS NOT NULL
         ORDER BY near.received_at, near.id LIMIT 1)),
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
        UNION (SELECT code FROM dossier WHERE length(applicant_key) >= 12 AND left(applicant_key, 12) = ANY (:rareBeginnings)
               ORDER BY abs(extract(epoch FROM received_at - :at)) LIMIT 30)
        UNION (SELECT code FROM dossier WHERE length(applicant_key) >= 12 AND right(applicant_key, 12) = ANY (:rareEndings)
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
  private static final Sql OF_PROCEDURE =
      Sql.of(
          SQL.formatted(
              """
              procedure_code = :procedure
              AND received_at BETWEEN :at - CAST(:before AS interval) AND :at + interval '2 days'\
              """));
  private static final Sql RECEIVED_THEN =
      Sql.of(
          SQL.formatted("received_at BETWEEN :at - interval '2 days' AND :at + interval '1 day'"));
  private static final Sql FINISHED_THEN =
      Sql.of(
          SQL.formatted("finished_at BETWEEN :at - interval '2 days' AND :at + interval '1 day'"));

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Database database;

  public CandidateSearch(Database database) {
    this.database = database;
  }

  /**
   * @param keyId access key that sent the document
   * @param gap maximum time between documents of that key that count as neighbors
   */
  public record Asked(UUID documentId, String keyId, Duration gap, Signals signals) {}

  /**
   * @param population estimated number of all dossiers
   */
  public record Found(List<CandidateDossier> dossiers, double population) {
    public Found {
      dossiers = List.copyOf(dossiers);
    }
  }

  public Found find(Asked asked) {
    List<Counted> found = statement(asked).list(CandidateSearch::counted);
    return new Found(
        found.stream().map(Counted::dossier).toList(),
        found.stream().findFirst().map(Counted::population).orElse(0.0));
  }

  private Statement statement(Asked asked) {
    Signals signals = asked.signals();
    NameKey.Keys names = NameKey.of(signals.names());
    Statement statement =
        near(signals)
            .bind("at", signals.scannedAt())
            .bind("key", asked.keyId())
            .bind("self", asked.documentId())
            .bind("gap", asked.gap().toString())
            .bind("codes", TEXT, codes(signals))
            .bind("numbers", TEXT, numbers(signals))
            .bind("near", TEXT, misreadNumbers(signals))
            .bind("result", resultNumber(signals))
            .bind("issued", signals.issuedOn().orElse(NO_DAY));
    return statement
        .bind("names", TEXT, names.whole())
        .bind("rareBeginnings", TEXT, names.rareBeginnings())
        .bind("rareEndings", TEXT, names.rareEndings())
        .bind("beginnings", TEXT, names.beginnings())
        .bind("endings", TEXT, names.endings());
  }

  /** Returns the statement variant for the known signals: time and procedure. */
  private Statement near(Signals signals) {
    boolean isResult = signals.declared().result();
    return signals
        .procedureCode()
        .map(
            procedure ->
                database
                    .statement(OF_PROCEDURE)
                    .bind("procedure", procedure)
                    .bind("before", isResult ? "P120D" : "P30D"))
        .orElseGet(() -> database.statement(isResult ? FINISHED_THEN : RECEIVED_THEN));
  }

  private static List<String> numbers(Signals signals) {
    return signals.numbers().stream().map(Signals.ReadNumber::value).toList();
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

  private static List<String> misreadNumbers(Signals signals) {
    return signals.numbers().stream()
        .flatMap(read -> MisreadNumber.variants(read.value()).stream())
        .distinct()
        .toList();
  }

  private record Counted(CandidateDossier dossier, double population) {}

  private static Counted counted(Row row) {
    return new Counted(dossier(row), row.real("population"));
  }

  private static CandidateDossier dossier(Row row) {
    return new CandidateDossier(
        row.text("code"),
        row.text("procedure_code"),
        row.text("applicant_name"),
        row.optionalText("id_number"),
        row.optionalText("tax_code"),
        row.instant("received_at"),
        row.optionalInstant("finished_at"),
        CandidateDossier.Result.of(
            row.optionalText("result_number"), row.optionalDay("result_issued_on")),
        new CandidateDossier.Neighbours(row.integer("neighbours"), row.integer("neighbours_here")));
  }
}
