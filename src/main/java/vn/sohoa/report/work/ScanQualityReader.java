package vn.sohoa.report.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Measures how well stations scan. */
@ApplicationScoped
public class ScanQualityReader {
  /** Findings about the scan, not about the paper. */
  private static final List<String> CODES =
      List.of(
          "DPI_TOO_LOW",
          "NOT_IN_COLOUR",
          "TURNED",
          "SKEWED",
          "BLURRED",
          "TOO_DARK",
          "TOO_LIGHT",
          "UNEVEN_LIGHT",
          "SPECKLED",
          "BLACK_BORDER",
          "CUT_OFF");

  private static final String SCANNED =
      """
      WITH scanned AS (
        SELECT d.id, d.key_id FROM document d
        WHERE d.received_at >= :begin AND d.state IN ('READY', 'NEEDS_REVIEW')
          AND d.key_id IN (SELECT id FROM access_key WHERE role = 'STATION'))
      """;
  private static final Sql STATIONS =
      Sql.of(
          SCANNED
              + """
              , measured AS (
                SELECT p.document_id, count(*) AS pages, sum(p.dpi) AS dpi, sum(abs(p.skew_degrees)) AS skew
                FROM page p JOIN scanned s ON s.id = p.document_id WHERE p.state = 'READ' GROUP BY p.document_id),
              flawed AS (
                SELECT DISTINCT f.document_id FROM finding f JOIN scanned s ON s.id = f.document_id WHERE f.code = ANY (:codes))
              SELECT k.id, k.name, count(*) AS documents, coalesce(sum(m.pages), 0) AS pages,
                     coalesce(sum(m.dpi) / sum(m.pages), 0) AS dpi, coalesce(sum(m.skew) / sum(m.pages), 0) AS skew,
                     count(f.document_id) AS flawed
              FROM scanned s
              JOIN access_key k ON k.id = s.key_id
              LEFT JOIN measured m ON m.document_id = s.id
              LEFT JOIN flawed f ON f.document_id = s.id
              GROUP BY k.id, k.name ORDER BY k.name, k.id
              """);
  private static final Sql FLAWS =
      Sql.of(
          SCANNED
              + """
              SELECT key_id, code, count(*) AS documents
              FROM (SELECT DISTINCT s.key_id, f.document_id, f.code
                    FROM scanned s JOIN finding f ON f.document_id = s.id WHERE f.code = ANY (:codes)) found
              GROUP BY key_id, code ORDER BY count(*) DESC, code
              """);

  private final Database database;
  private final Clock clock;

  ScanQualityReader(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A flaw of scans.
   *
   * @param code of the finding
   */
  public record Flaw(String code, long documents) {}

  /**
   * The scans of a station.
   *
   * @param id of its access key
   * @param pages that were read
   * @param dpi mean resolution, 0 without pages
   * @param skew mean angle in degrees without its direction, 0 without pages
   * @param flawed documents with at least one flaw
   * @param flaws the most frequent first
   */
  public record Station(
      String id,
      String name,
      long documents,
      long pages,
      double dpi,
      double skew,
      long flawed,
      List<Flaw> flaws) {
    public Station {
      flaws = List.copyOf(flaws);
    }

    /** Returns the share of flawed documents in percent. */
    public double flawedPercent() {
      return 100.0 * flawed / documents;
    }
  }

  private record FlawOf(String keyId, Flaw flaw) {}

  /** Returns the stations that scanned within the time until now, by name. */
  @Transactional
  public List<Station> stations(Duration time) {
    Instant begin = clock.instant().minus(time);
    Map<String, List<Flaw>> flaws =
        database
            .statement(FLAWS)
            .planForValues()
            .bind("begin", begin)
            .bind("codes", ArrayType.TEXT, CODES)
            .list(ScanQualityReader::flaw)
            .stream()
            .collect(
                Collectors.groupingBy(
                    FlawOf::keyId, Collectors.mapping(FlawOf::flaw, Collectors.toList())));
    return database
        .statement(STATIONS)
        .planForValues()
        .bind("begin", begin)
        .bind("codes", ArrayType.TEXT, CODES)
        .list(row -> station(row, flaws.getOrDefault(row.text("id"), List.of())));
  }

  private static FlawOf flaw(Row row) {
    return new FlawOf(row.text("key_id"), new Flaw(row.text("code"), row.number("documents")));
  }

  private static Station station(Row row, List<Flaw> flaws) {
    return new Station(
        row.text("id"),
        row.text("name"),
        row.number("documents"),
        row.number("pages"),
        row.real("dpi"),
        row.real("skew"),
        row.number("flawed"),
        flaws);
  }
}
