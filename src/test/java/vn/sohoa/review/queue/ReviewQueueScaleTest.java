package vn.sohoa.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.audit.RecordedAudit;
import vn.sohoa.sql.Database;
import vn.sohoa.testing.TestDatabase;

/** A queue with 100,000 documents. */
class ReviewQueueScaleTest {
  private static final int DOCUMENTS = 100_000;
  private static final Duration LIMIT = Duration.ofMillis(20);
  private static final TestDatabase STORE = TestDatabase.migrated();
  private static final Database DATABASE = STORE.overOneConnection();

  @BeforeAll
  static void fill() throws SQLException {
    STORE.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at)
        SELECT k, k, 'CLERK', sha256(k::bytea), now() FROM unnest(ARRAY['k', 'a', 'b']) AS k;
        SET LOCAL session_replication_role = replica;
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, quality, kind)
        SELECT gen_random_uuid(), 'D' || n, 'NEEDS_REVIEW', 'DONE', 'H24', 'RESULT', repeat('0', 64), 1, 'k', now(), n % 90, 'k' || n % 7
        FROM generate_series(1, %1$d) n;
        INSERT INTO review_item (document_id, due_on, rank, quality, kind, department, key_id, codes)
        SELECT id, CASE WHEN n %% 3 = 0 THEN 'infinity' ELSE current_date + n %% 60 END, n %% 4, quality, kind, 'D' || n %% 50, 'k',
               CASE WHEN n %% 1000 = 0 THEN ARRAY['NO_TEXT'] ELSE ARRAY['FIELD_MISSING', 'LOW_CONFIDENCE'] END
        FROM (SELECT *, row_number() OVER (ORDER BY id)::integer AS n FROM document) d;
        """
            .replace("%1$d", Integer.toString(DOCUMENTS))
            .replace("%%", "%"));
    try (Connection connection = STORE.connect();
        var statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE review_item");
      statement.execute("ANALYZE document");
    }
  }

  @AfterAll
  static void stop() throws SQLException {
    STORE.close();
  }

  private static ReviewFilter filter(Optional<String> department) {
    return new ReviewFilter(
        Optional.empty(),
        Optional.empty(),
        department,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Set<String> claimAll(ReviewFilter filter, String key, int times, long[] nanos) {
    var claimed = new HashSet<String>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      String document =
          new QueueQuery(filter)
              .free()
              .notReturnedBy(key)
              .statement(DATABASE, ReviewClaims.NEXT)
              .bind("key", key)
              .bind("lease", 300L)
              .first(row -> row.text("document_id"))
              .orElseThrow();
      nanos[i] = System.nanoTime() - start;
      claimed.add(document);
    }
    return claimed;
  }

  private static Duration median(long[] nanos) {
    return Duration.ofNanos(
        Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow());
  }

  @Test
  void theNextDocumentIsClaimedInTime() throws SQLException {
    STORE.execute(
        """
        INSERT INTO review_return (document_id, key_id)
        SELECT document_id, 'a' FROM review_item ORDER BY due_on, rank, quality, document_id LIMIT 500
        """);
    var all = new long[300];
    var some = new long[100];

    Set<String> first = claimAll(filter(Optional.empty()), "a", 300, all);
    Set<String> second = claimAll(filter(Optional.of("D7")), "b", 100, some);

    assertThat(first).hasSize(300).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(100);
    String measured =
        "next %s, with a department %s, counts %s".formatted(median(all), median(some), counting());
    System.getLogger("bench").log(System.Logger.Level.INFO, measured);
    assertThat(median(all)).as(measured).isLessThan(LIMIT);
    assertThat(median(some)).as(measured).isLessThan(LIMIT);
  }

  private static Duration counting() {
    var nanos = new long[5];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = timed(() -> new ReviewQueue(DATABASE, new RecordedAudit()).counts());
    }
    return median(nanos);
  }

  private static long timed(Callable<?> work) {
    long start = System.nanoTime();
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return System.nanoTime() - start;
  }
}
