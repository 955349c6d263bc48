package vn.sohoa.review.queue;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sohoa.audit.AuditLog;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/** Queries the queue. Triggers maintain it (R__review.sql), in the transactions of the changes. */
@ApplicationScoped
public class ReviewQueue {
  private static final String COLUMNS =
      """
      SELECT d.doc_code, d.state, d.role, d.received_at, i.document_id, i.kind, i.dossier_code, i.department,
             nullif(i.due_on, 'infinity') AS due, CAST(i.due_on AS text) AS due_on, i.rank, i.quality, i.codes,
             CASE WHEN i.claimed_until > now() THEN i.claimed_by END AS claimed_by, k.name AS claimed_name, i.claimed_until
      FROM review_item i
      JOIN document d ON d.id = i.document_id
      LEFT JOIN access_key k ON k.id = i.claimed_by
      """;
  private static final String PAGE =
      COLUMNS
          + """
          WHERE %s AND (i.due_on, i.rank, i.quality, i.document_id)
                       > (CAST(:dueOn AS date), CAST(:rank AS smallint), CAST(:quality AS smallint), :document)
          ORDER BY i.due_on, i.rank, i.quality, i.document_id
          LIMIT :limit
          """;
  private static final Sql ONE = Sql.of(COLUMNS + "WHERE i.document_id = :document");
  private static final String NUMBERS =
      """
      count(*) AS total, count(*) FILTER (WHERE claimed_until > now()) AS claimed,
      count(*) FILTER (WHERE due_on = today) AS due_today, count(*) FILTER (WHERE due_on < today) AS overdue,
      count(*) FILTER (WHERE rank < 2) AS missing\
      """;

  /** Computed once, and not for each document. */
  private static final String WITH_TODAY =
      "WITH t AS MATERIALIZED (SELECT CAST(now() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) AS today)";

  private static final Sql TOTALS =
      Sql.of(WITH_TODAY + " SELECT " + NUMBERS + " FROM review_item, t");

  /** Looks at each document once: many have the same kind, department and findings. */
  private static final Sql COUNTS =
      Sql.of(
          """
          %s, alike AS MATERIALIZED (
            SELECT kind, department, codes, %s FROM review_item, t GROUP BY kind, department, codes)
          SELECT 'ALL' AS criterion, '' AS name, coalesce(sum(total), 0) AS total, coalesce(sum(claimed), 0) AS claimed,
                 coalesce(sum(due_today), 0) AS due_today, coalesce(sum(overdue), 0) AS overdue, coalesce(sum(missing), 0) AS missing
          FROM alike
          UNION ALL SELECT 'FINDING', code, sum(total), 0, 0, 0, 0 FROM alike CROSS JOIN unnest(codes) AS code GROUP BY code
          UNION ALL SELECT 'KIND', coalesce(kind, ''), sum(total), 0, 0, 0, 0 FROM alike GROUP BY kind
          UNION ALL SELECT 'DEPARTMENT', coalesce(department, ''), sum(total), 0, 0, 0, 0 FROM alike GROUP BY department
          ORDER BY total DESC, name
          """
              .formatted(WITH_TODAY, NUMBERS));

  private static final Sql REBUILD = Sql.of("SELECT rebuild_review() AS wrong");

  private final Database database;
  private final AuditLog audit;

  ReviewQueue(Database database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /** What documents are counted by. */
  private enum Criterion {
    ALL,
    FINDING,
    KIND,
    DEPARTMENT
  }

  private record Group(Criterion criterion, String name, ReviewTotals numbers) {
    static Group of(Row row) {
      return new Group(
          row.constant("criterion", Criterion.class), row.text("name"), ReviewQueue.totals(row));
    }

    ReviewCounts.OfGroup counted() {
      return new ReviewCounts.OfGroup(name, numbers.total());
    }

    ReviewCounts.OfFinding finding() {
      return new ReviewCounts.OfFinding(FindingCode.valueOf(name), numbers.total());
    }
  }

  private record Listed(QueuePlace place, QueuedDocument document) {
    static Listed of(Row row, String caller) {
      return new Listed(
          new QueuePlace(
              row.text("due_on"),
              row.integer("rank"),
              row.integer("quality"),
              row.uuid("document_id")),
          QueuedDocument.of(row, caller));
    }
  }

  /** Returns a page of the queue, the most valuable documents first. */
  @Transactional
  public CursorPage<QueuedDocument> page(
      ReviewFilter filter, Optional<ClaimFilter> claim, ListPage page, String caller) {
    QueuePlace after = QueuePlace.of(page.after());
    List<Listed> rows =
        new QueueQuery(filter)
            .claimed(claim, caller)
            .statement(database, PAGE)
            .bind("dueOn", after.dueOn())
            .bind("rank", after.rank())
            .bind("quality", after.quality())
            .bind("document", after.documentId())
            .bind("limit", page.rows())
            .list(row -> Listed.of(row, caller));
    return page.of(rows, listed -> listed.place().cursor(), Listed::document);
  }

  /** Returns a document of the queue; empty if it is not in it. */
  Optional<QueuedDocument> find(UUID documentId, String caller) {
    return database
        .statement(ONE)
        .bind("document", documentId)
        .first(row -> QueuedDocument.of(row, caller));
  }

  /** Counts the documents of the queue. */
  @Transactional
  public ReviewCounts counts() {
    Map<Criterion, List<Group>> groups =
        database.statement(COUNTS).list(Group::of).stream().collect(groupingBy(Group::criterion));
    ReviewTotals all = requireNonNull(groups.get(Criterion.ALL)).getFirst().numbers();
    return new ReviewCounts(
        all.total(),
        all.claimed(),
        all.dueToday(),
        all.overdue(),
        all.missing(),
        groups.getOrDefault(Criterion.FINDING, List.of()).stream().map(Group::finding).toList(),
        groups.getOrDefault(Criterion.KIND, List.of()).stream().map(Group::counted).toList(),
        groups.getOrDefault(Criterion.DEPARTMENT, List.of()).stream().map(Group::counted).toList());
  }

  /** Returns the numbers without their groups, which take longer. */
  @Transactional
  public ReviewTotals totals() {
    return database.statement(TOTALS).single(ReviewQueue::totals);
  }

  private static ReviewTotals totals(Row row) {
    return new ReviewTotals(
        row.number("total"),
        row.number("claimed"),
        row.number("due_today"),
        row.number("overdue"),
        row.number("missing"));
  }

  /** Computes the whole queue; returns the number of documents whose stored rank was wrong. */
  @Transactional
  long rebuild(String actor) {
    long wrong = database.statement(REBUILD).single(row -> row.number("wrong"));
    audit.record(actor, "review.rebuild", "review", wrong + " documents corrected");
    return wrong;
  }
}
