package vn.sohoa.report.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Counts what was scanned, by day, station and operator. */
@ApplicationScoped
class ScanDayReader {
  private static final Sql DAYS =
      Sql.of(
          """
          WITH scanned AS (
            SELECT d.id, d.key_id, (d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day,
                   coalesce(b.operator, '') AS operator
            FROM document d
            LEFT JOIN batch_file f ON f.document_id = d.id
            LEFT JOIN batch b ON b.id = f.batch_id
            WHERE d.received_at >= :begin AND d.received_at < :end AND d.state NOT IN ('QUARANTINED', 'WITHDRAWN')
              AND (d.secrecy_checked OR d.state = 'FAILED' OR d.key_id = :own)
              AND (:own = '' OR d.key_id = :own)),
          measured AS (
            SELECT s.day, s.key_id, s.operator, count(DISTINCT s.id) AS documents,
                   count(p.number) FILTER (WHERE p.state = 'READ') AS pages,
                   coalesce(avg(p.dpi) FILTER (WHERE p.state = 'READ'), 0) AS dpi,
                   coalesce(avg(abs(p.skew_degrees)) FILTER (WHERE p.state = 'READ'), 0) AS skew,
                   count(*) FILTER (WHERE p.blank) AS blank_pages,
                   count(*) FILTER (WHERE p.flaws <> '{}') AS flawed_pages
            FROM scanned s LEFT JOIN page p ON p.document_id = s.id
            GROUP BY s.day, s.key_id, s.operator),
          flawed AS (
            SELECT day, key_id, operator, array_agg(code || ':' || pages ORDER BY pages DESC, code) AS flaws
            FROM (SELECT s.day, s.key_id, s.operator, code, count(*) AS pages
                  FROM scanned s JOIN page p ON p.document_id = s.id, unnest(p.flaws) AS code
                  GROUP BY s.day, s.key_id, s.operator, code) counted
            GROUP BY day, key_id, operator),
          asked AS (
            SELECT s.day, s.key_id, s.operator, count(*) AS rescans
            FROM scanned s JOIN decision c ON c.document_id = s.id AND c.kind = 'RESCAN'
            GROUP BY s.day, s.key_id, s.operator)
          SELECT m.*, k.name, coalesce(f.flaws, '{}') AS flaws, coalesce(a.rescans, 0) AS rescans
          FROM measured m
          JOIN access_key k ON k.id = m.key_id AND k.role = 'STATION'
          LEFT JOIN flawed f USING (day, key_id, operator)
          LEFT JOIN asked a USING (day, key_id, operator)
          WHERE (m.day || ' ' || m.key_id || ' ' || m.operator) COLLATE "C" > :after
          ORDER BY (m.day || ' ' || m.key_id || ' ' || m.operator) COLLATE "C"
          LIMIT :limit
          """);

  private final Database database;

  ScanDayReader(Database database) {
    this.database = database;
  }

  /**
   * Returns days in their order, then by station and operator.
   *
   * @param own only of this station; empty for all
   * @param after position of the last one of the previous page
   */
  @Transactional
  List<ScanDay> page(Period period, Optional<String> own, String after, int limit) {
    return database
        .statement(DAYS)
        .planForValues()
        .bind("begin", period.begin())
        .bind("end", period.end())
        .bind("own", own.orElse(""))
        .bind("after", after)
        .bind("limit", limit)
        .list(ScanDayReader::day);
  }

  private static ScanDay day(Row row) {
    return new ScanDay(
        row.day("day"),
        row.text("key_id"),
        row.text("name"),
        row.text("operator"),
        row.number("documents"),
        row.number("pages"),
        row.real("dpi"),
        row.real("skew"),
        row.number("blank_pages"),
        row.number("flawed_pages"),
        row.texts("flaws").stream().map(ScanDay.Flaw::parse).toList(),
        row.number("rescans"));
  }
}
