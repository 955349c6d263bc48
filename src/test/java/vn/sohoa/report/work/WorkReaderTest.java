package vn.sohoa.report.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;

/**
 * Numbers per day, month, age, reason and station. With {@code -Dsohoa.report.documents=100000} it
 * also tells the time that each takes with as many documents, spread over a year.
 */
class WorkReaderTest {
  private static final int DOCUMENTS = Integer.getInteger("sohoa.report.documents", 2000);
  private static final Instant NOW = Instant.parse("2026-10-20T03:00:00Z");

  private final TestEntities entities = TestEntities.shared();
  private final Beans beans = Beans.over(entities, Clock.fixed(NOW, ZoneOffset.UTC));
  private final WorkReader work = beans.get(WorkReader.class);
  private final FailureReader failures = beans.get(FailureReader.class);
  private final ScanQualityReader quality = beans.get(ScanQualityReader.class);

  @BeforeEach
  void begin() throws Exception {
    entities.clear();
    entities.database().execute("DELETE FROM review_item");
  }

  @AfterEach
  void end() throws Exception {
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            DELETE FROM decision; DELETE FROM review_item; DELETE FROM finding; DELETE FROM page; DELETE FROM document
            """);
  }

  private void document(String code, String state, String received, String finished, int pages)
      throws Exception {
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            INSERT INTO document (id, doc_code, state, failure, stage, agency_code, role, sha256, size, key_id, received_at,
                                  finished_at, page_count, secrecy_checked)
            VALUES (gen_random_uuid(), '%s', '%s', %s, 'DONE', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k', '%s', %s, %d, true)
            """
                .formatted(
                    code,
                    state,
                    state.equals("FAILED") ? "'ENCRYPTED'" : "NULL",
                    received,
                    finished.isEmpty() ? "NULL" : "'" + finished + "'",
                    pages));
  }

  private void decision(String code, String kind, String madeAt) throws Exception {
    entities
        .database()
        .execute(
            """
            INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
            SELECT gen_random_uuid(), id, '%s', '', 'k', '%s' FROM document WHERE doc_code = '%s'
            """
                .formatted(kind, madeAt, code));
  }

  private void queued(String code) throws Exception {
    entities
        .database()
        .execute(
            """
            INSERT INTO review_item (document_id, due_on, rank, quality, key_id, codes)
            SELECT id, 'infinity', 3, 50, 'k', '{}' FROM document WHERE doc_code = '%s'
            """
                .formatted(code));
  }

  private <T> T in(Supplier<T> query) {
    return entities.inTransaction(query);
  }

  @Test
  void aDayIsThatOfVietnam() throws Exception {
    // 23:30 of the 19th and 00:30 of the 20th in Vietnam
    document("A", "READY", "2026-10-19T16:30:00Z", "2026-10-19T17:30:00Z", 3);
    document("B", "FAILED", "2026-10-19T17:30:00Z", "2026-10-19T17:31:00Z", 1);
    document("C", "WITHDRAWN", "2026-10-20T01:00:00Z", "2026-10-20T01:01:00Z", 9);
    document("D", "RECEIVED", "2026-10-20T02:00:00Z", "", 1);

    assertThat(in(() -> work.days(2)))
        .containsExactly(
            new WorkDay(LocalDate.of(2026, 10, 19), 1, 0, 0, 0, 0, 0, 0, 0),
            new WorkDay(LocalDate.of(2026, 10, 20), 2, 1, 1, 3, 1, 0, 0, 0));
  }

  @Test
  void theQueueOfEarlierDaysIsReckonedBack() throws Exception {
    document("A", "READY", "2026-10-17T01:00:00Z", "2026-10-17T02:00:00Z", 1);
    decision("A", "FIELD", "2026-10-18T02:00:00Z");
    decision("A", "FINDING", "2026-10-19T02:00:00Z");
    document("B", "NEEDS_REVIEW", "2026-10-18T01:00:00Z", "2026-10-18T02:00:00Z", 1);
    queued("B");
    document("C", "READY", "2026-10-18T01:00:00Z", "2026-10-18T02:00:00Z", 1);
    decision("C", "ATTESTATION", "2026-10-19T02:00:00Z");

    List<WorkDay> days = in(() -> work.days(5));

    assertThat(days).extracting(WorkDay::stopped).containsExactly(0L, 1L, 1L, 0L, 0L);
    assertThat(days).extracting(WorkDay::settled).containsExactly(0L, 0L, 0L, 1L, 0L);
    assertThat(days).extracting(WorkDay::waiting).containsExactly(0L, 1L, 2L, 1L, 1L);
  }

  @Test
  void whatNobodyReviewedWentStraightThrough() throws Exception {
    document("A", "READY", "2026-09-01T01:00:00Z", "2026-09-01T02:00:00Z", 1);
    decision("A", "ATTESTATION", "2026-09-02T02:00:00Z");
    document("B", "READY", "2026-09-01T01:00:00Z", "2026-09-01T02:00:00Z", 1);
    decision("B", "FIELD", "2026-10-02T02:00:00Z");
    document("C", "NEEDS_REVIEW", "2026-10-01T01:00:00Z", "2026-10-01T02:00:00Z", 1);
    document("D", "FAILED", "2026-10-01T01:00:00Z", "2026-10-01T02:00:00Z", 1);

    List<WorkMonth> months = in(() -> work.months(3));

    assertThat(months)
        .containsExactly(
            new WorkMonth(YearMonth.of(2026, 9), 2, 1),
            new WorkMonth(YearMonth.of(2026, 10), 1, 0));
    assertThat(months.getFirst().percent()).isEqualTo(50);
  }

  @Test
  void agesAreCountedFromReception() throws Exception {
    String[] received = {
      "2026-10-20T02:00:00Z", "2026-10-18T04:00:00Z", "2026-10-13T02:00:00Z", "2026-01-01T00:00:00Z"
    };
    for (String at : received) {
      document(at, "NEEDS_REVIEW", at, at, 1);
      queued(at);
    }

    assertThat(in(work::ages)).containsExactly(1L, 1L, 0L, 1L, 0L, 0L, 1L);
  }

  @Test
  void documentsThatNobodyJudgedAreNotCountedAndFailuresShownToWhoMaySeeThem() throws Exception {
    document("A", "FAILED", "2026-10-01T01:00:00Z", "2026-10-01T02:00:00Z", 1);
    document("B", "PROCESSING", "2026-10-15T01:00:00Z", "", 1);
    long before = received();
    entities.database().execute("UPDATE document SET secrecy_checked = false");

    assertThat(before - received()).isEqualTo(1);
    assertThat(in(() -> failures.newest(5, "other", false))).isEmpty();
    assertThat(in(() -> failures.newest(5, "other", true))).hasSize(1);
    assertThat(in(() -> failures.newest(5, "k", false))).hasSize(1);
  }

  private long received() {
    return in(() -> work.days(60)).stream().mapToLong(WorkDay::received).sum();
  }

  @Test
  void failuresAreListedUnlessTheyWereReplaced() throws Exception {
    document("A", "FAILED", "2026-10-01T01:00:00Z", "2026-10-01T02:00:00Z", 1);
    document("B", "FAILED", "2026-10-02T01:00:00Z", "2026-10-02T02:00:00Z", 1);
    entities
        .database()
        .execute(
            "UPDATE document SET replaced_by = (SELECT id FROM document WHERE doc_code = 'B')"
                + " WHERE doc_code = 'A'");

    assertThat(in(failures::byReason)).containsExactly(new FailureReader.OfReason("ENCRYPTED", 1));
    assertThat(in(() -> failures.newest(5, "k", false)))
        .containsExactly(
            new FailureReader.Failed(
                "B", "ENCRYPTED", Optional.empty(), Instant.parse("2026-10-02T02:00:00Z")));
  }

  @Test
  void stationsAreMeasuredByTheirScans() throws Exception {
    document("A", "READY", "2026-10-10T01:00:00Z", "2026-10-10T02:00:00Z", 2);
    document("B", "READY", "2026-10-11T01:00:00Z", "2026-10-11T02:00:00Z", 1);
    document("C", "READY", "2026-08-11T01:00:00Z", "2026-08-11T02:00:00Z", 1);
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            INSERT INTO page (document_id, number, state, dpi, skew_degrees, content_sha256, text_source)
            SELECT d.id, n, 'READ', 100 * n, CASE WHEN n = 1 THEN -2 ELSE 4 END, repeat('0', 64), 'OCR'
            FROM document d, generate_series(1, 2) n WHERE d.doc_code = 'A';
            INSERT INTO finding (document_id, position, stage, code, severity, detail)
            SELECT d.id, n, 'PAGES', CASE WHEN n < 3 THEN 'SKEWED' ELSE 'LOW_CONFIDENCE' END, 'WARNING', ''
            FROM document d, generate_series(1, 3) n WHERE d.doc_code = 'A'
            """);

    assertThat(in(() -> quality.stations(Duration.ofDays(30))))
        .containsExactly(
            new ScanQualityReader.Station(
                "k", "name", 2, 2, 150, 3, 1, List.of(new ScanQualityReader.Flaw("SKEWED", 1))));
  }

  /** A year of documents, each with two pages, a flaw and a decision; every tenth still waits. */
  private void fill() throws Exception {
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            INSERT INTO document (id, doc_code, state, failure, stage, agency_code, role, sha256, size, key_id, received_at,
                                  finished_at, page_count, secrecy_checked)
            SELECT gen_random_uuid(), 'D' || n, CASE WHEN n %% 50 = 1 THEN 'FAILED' WHEN n %% 10 = 0 THEN 'NEEDS_REVIEW' ELSE 'READY' END,
                   CASE WHEN n %% 50 = 1 THEN 'ENCRYPTED' END, 'DONE', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k',
                   TIMESTAMPTZ '%1$s' - n * interval '1 year' / %2$d, TIMESTAMPTZ '%1$s' - n * interval '1 year' / %2$d, 2, true
            FROM generate_series(1, %2$d) AS n;
            INSERT INTO page (document_id, number, state, dpi, skew_degrees, content_sha256, text_source)
            SELECT id, n, 'READ', 300, 1, repeat('0', 64), 'OCR' FROM document, generate_series(1, 2) n;
            INSERT INTO finding (document_id, position, stage, code, severity, detail)
            SELECT id, 0, 'PAGES', 'SKEWED', 'WARNING', '' FROM document;
            INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
            SELECT gen_random_uuid(), id, CASE WHEN doc_code LIKE '%%5' THEN 'FIELD' ELSE 'ATTESTATION' END, '', 'k', finished_at
            FROM document WHERE state = 'READY';
            INSERT INTO review_item (document_id, due_on, rank, quality, key_id, codes)
            SELECT id, 'infinity', 3, 50, 'k', '{}' FROM document WHERE state = 'NEEDS_REVIEW'
            """
                .formatted(NOW, DOCUMENTS));
    // Not possible in a transaction
    try (var connection = entities.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE document, page, finding, decision, review_item");
    }
  }

  @Test
  void aYearOfDocumentsIsCountedQuickly() throws Exception {
    fill();

    measure("today", () -> work.days(1));
    measure("30 days", () -> work.days(30));
    measure("6 months", () -> work.months(6));
    measure("ages", work::ages);
    measure("reasons", failures::byReason);
    measure("failures", () -> failures.newest(50, "k", false));
    measure("stations", () -> quality.stations(Duration.ofDays(30)));

    assertThat(in(() -> work.months(12)).stream().mapToLong(WorkMonth::finished).sum())
        .isBetween((long) (0.9 * DOCUMENTS), (long) DOCUMENTS);
  }

  private void measure(String what, Supplier<?> query) {
    long best = Long.MAX_VALUE;
    for (int repetition = 0; repetition < 5; repetition++) {
      long start = System.nanoTime();
      in(query);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("%s of %d documents: %d ms%n", what, DOCUMENTS, best / 1_000_000);
  }
}
