package vn.sohoa.report.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.sql.ArrayType;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;
import vn.sohoa.sql.Statement;
import vn.sohoa.time.VietnamTime;

/** Counts documents by day and month; quarantined and withdrawn ones are left out. */
@ApplicationScoped
public class WorkReader {
  /** Who attests a document or takes a decision back does not review it. */
  private static final String REVIEWED =
      """
      SELECT document_id, max(made_at) AS last FROM decision
      WHERE made_at >= :begin AND kind NOT IN ('ATTESTATION', 'UNDO') GROUP BY document_id\
      """;

  private static final Sql RECEIVED =
      Sql.of(
          """
          SELECT CAST(received_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS day, count(*) AS documents
          FROM document
          WHERE received_at >= :begin AND received_at < :end AND state NOT IN ('QUARANTINED', 'WITHDRAWN')
            AND (secrecy_checked OR state = 'FAILED')
          GROUP BY 1
          """);
  private static final Sql FINISHED =
      Sql.of(
          """
          SELECT CAST(d.finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS day,
                 count(*) FILTER (WHERE d.state IN ('READY', 'NEEDS_REVIEW')) AS finished,
                 count(*) FILTER (WHERE d.state = 'READY') AS ready,
                 coalesce(sum(d.page_count) FILTER (WHERE d.state IN ('READY', 'NEEDS_REVIEW')), 0) AS pages,
                 count(*) FILTER (WHERE d.state = 'FAILED') AS failed,
                 count(*) FILTER (WHERE d.state = 'NEEDS_REVIEW' OR (d.state = 'READY' AND r.document_id IS NOT NULL)) AS stopped
          FROM document d LEFT JOIN (%s) r ON r.document_id = d.id
          WHERE d.finished_at >= :begin AND d.finished_at < :end
          GROUP BY 1
          """
              .formatted(REVIEWED));
  private static final Sql SETTLED =
      Sql.of(
          """
          SELECT CAST(r.last AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS day, count(*) AS documents
          FROM (%s) r JOIN document d ON d.id = r.document_id
          WHERE d.state = 'READY' AND r.last < :end
          GROUP BY 1
          """
              .formatted(REVIEWED));

  /** What is in the review queue, by an index of its own. */
  private static final String QUEUED =
      "FROM document WHERE state = 'NEEDS_REVIEW' AND replaced_by IS NULL";

  private static final Sql WAITING = Sql.of("SELECT count(*) AS documents " + QUEUED);
  private static final Sql MONTHS =
      Sql.of(
          """
          SELECT width_bucket(d.finished_at, :begins) AS month, count(*) AS finished,
                 count(*) FILTER (WHERE d.state = 'READY' AND r.document_id IS NULL) AS straight
          FROM document d LEFT JOIN (%s) r ON r.document_id = d.id
          WHERE d.finished_at >= :begin AND d.finished_at < :end AND d.state IN ('READY', 'NEEDS_REVIEW')
          GROUP BY 1 ORDER BY 1
          """
              .formatted(REVIEWED));
  private static final Sql AGES =
      Sql.of(
          """
          SELECT width_bucket(received_at, :begins) AS bucket, count(*) AS documents %s GROUP BY 1
          """
              .formatted(QUEUED));

  /** In days, the oldest first. */
  private static final List<Integer> AGE_LIMITS = List.of(31, 15, 8, 4, 2, 1);

  private final Database database;
  private final Clock clock;

  WorkReader(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns the present day, Vietnam time. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
  }

  /**
   * Returns the last days, oldest first, today included.
   *
   * @param count 1 to 366
   */
  @Transactional
  public List<WorkDay> days(int count) {
    return withWaiting(
        withoutWaiting(count), database.statement(WAITING).single(row -> row.number("documents")));
  }

  /** Returns the numbers of today, without those of what waits. */
  @Transactional
  public WorkDay thisDay() {
    return withoutWaiting(1).getFirst();
  }

  private List<WorkDay> withoutWaiting(int count) {
    LocalDate today = today();
    Period period = new Period(today.minusDays(count - 1L), today);
    Map<LocalDate, Long> received = documents(RECEIVED, period);
    Map<LocalDate, Long> settled = documents(SETTLED, period);
    Map<LocalDate, WorkDay> finished =
        of(FINISHED, period).list(WorkReader::finished).stream()
            .collect(Collectors.toMap(WorkDay::day, Function.identity()));
    return period
        .days()
        .map(day -> finished.getOrDefault(day, WorkDay.without(day)))
        .map(
            day ->
                day.with(received.getOrDefault(day.day(), 0L), settled.getOrDefault(day.day(), 0L)))
        .toList();
  }

  private static WorkDay finished(Row row) {
    return new WorkDay(
        row.day("day"),
        0,
        row.number("finished"),
        row.number("ready"),
        row.number("pages"),
        row.number("failed"),
        row.number("stopped"),
        0,
        0);
  }

  /** Reckons back from the present queue: what it was before is not recorded. */
  private static List<WorkDay> withWaiting(List<WorkDay> days, long now) {
    var reckoned = new ArrayList<WorkDay>();
    long waiting = now;
    for (WorkDay day : days.reversed()) {
      reckoned.add(day.withWaiting(Math.max(0, waiting)));
      waiting += day.settled() - day.stopped();
    }
    Collections.reverse(reckoned);
    return List.copyOf(reckoned);
  }

  /**
   * Returns the last months in which documents were finished, oldest first.
   *
   * @param count 1 to 24
   */
  @Transactional
  public List<WorkMonth> months(int count) {
    LocalDate today = today();
    Period period = new Period(today.minusMonths(count - 1L).withDayOfMonth(1), today);
    YearMonth first = YearMonth.from(period.first());
    List<Instant> begins =
        IntStream.range(0, count)
            .mapToObj(month -> first.plusMonths(month).atDay(1).atStartOfDay(VietnamTime.ZONE))
            .map(ZonedDateTime::toInstant)
            .toList();
    return of(MONTHS, period)
        .bind("begins", ArrayType.TIMESTAMPTZ, begins)
        .list(
            row ->
                new WorkMonth(
                    first.plusMonths(row.integer("month") - 1L),
                    row.number("finished"),
                    row.number("straight")));
  }

  /**
   * Returns how many documents of the review queue were received within the last day, 1, 2 to 3, 4
   * to 7, 8 to 14, 15 to 30 days ago, and earlier: seven numbers.
   */
  @Transactional
  public List<Long> ages() {
    var ages = new ArrayList<>(Collections.nCopies(AGE_LIMITS.size() + 1, 0L));
    Instant now = clock.instant();
    database
        .statement(AGES)
        .bind(
            "begins",
            ArrayType.TIMESTAMPTZ,
            AGE_LIMITS.stream().map(days -> now.minus(Duration.ofDays(days))).toList())
        .list(row -> Map.entry(row.integer("bucket"), row.number("documents")))
        .forEach(age -> ages.set(AGE_LIMITS.size() - age.getKey(), age.getValue()));
    return List.copyOf(ages);
  }

  private Map<LocalDate, Long> documents(Sql sql, Period period) {
    return of(sql, period).list(row -> Map.entry(row.day("day"), row.number("documents"))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Statement of(Sql sql, Period period) {
    return database
        .statement(sql)
        .planForValues()
        .bind("begin", period.begin())
        .bind("end", period.end());
  }

  private record Period(LocalDate first, LocalDate last) {
    Stream<LocalDate> days() {
      return first.datesUntil(last.plusDays(1));
    }

    Instant begin() {
      return first.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    Instant end() {
      return last.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }
  }
}
