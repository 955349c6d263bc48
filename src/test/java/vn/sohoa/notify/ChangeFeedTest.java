package vn.sohoa.notify;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Eight writers and a reader at the same time: nothing is missed, nothing told twice. */
class ChangeFeedTest {
  private static final int WRITERS = 8;
  private static final int TRANSACTIONS = 120;
  private static final int DOCUMENTS = 15;

  private final TestDatabase database = TestDatabase.migrated();
  private final AtomicBoolean written = new AtomicBoolean();

  /** Committed transactions by the document that they changed. */
  private final Map<String, AtomicLong> committed = new ConcurrentHashMap<>();

  @Test
  void readersMissNothing() throws Exception {
    try (database;
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      begin();
      Future<List<EventRepository.Placed>> reader = threads.submit(this::follow);
      List<Future<Integer>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(seed -> threads.submit((Callable<Integer>) () -> write(seed)))
              .toList();
      int transactions = 0;
      for (Future<Integer> writer : writers) {
        transactions += writer.get();
      }
      written.set(true);
      List<EventRepository.Placed> read = reader.get();

      assertThat(transactions).isBetween(WRITERS * TRANSACTIONS / 2, WRITERS * TRANSACTIONS);
      assertEveryTransactionIsInTheOutbox();
      assertPositionsHaveNoGapsAndFollowTheRows();
      assertReaderHasTheLatestOfEach(read);
    }
  }

  private void begin() throws SQLException {
    database.execute(
        "INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'STATION', sha256('k'), now())");
    for (int i = 0; i < DOCUMENTS; i++) {
      database.execute(
          """
          INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, secrecy_checked)
          VALUES (gen_random_uuid(), ?, 'READY', 'DONE', 'H24', 'RESULT', repeat('0', 64), 1, 'k', now(), true)
          """,
          "D" + i);
    }
  }

  /** Changes one to three documents in each transaction; some take long, some are rolled back. */
  private int write(int seed) throws SQLException, InterruptedException {
    Random random = new Random(seed);
    int done = 0;
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < TRANSACTIONS; i++) {
        // Its number is given early, the rows are locked late: numbers do not have the order of
        // commits
        TestDatabase.execute(
            connection,
            "INSERT INTO doc_code_sequence (agency_code, type_abbreviation, last_number)"
                + " VALUES (gen_random_uuid()::text, 'X', 1)");
        Thread.sleep(random.nextInt(3));
        var changed = new TreeSet<String>();
        for (int n = 0; n <= random.nextInt(3); n++) {
          changed.add("D" + random.nextInt(DOCUMENTS));
        }
        for (String code : changed) {
          TestDatabase.execute(
              connection, "UPDATE document SET decisions = decisions + 1 WHERE doc_code = ?", code);
          Thread.sleep(random.nextInt(3));
        }
        if (random.nextInt(8) == 0) {
          connection.rollback();
        } else {
          connection.commit();
          done++;
          changed.forEach(
              code -> committed.computeIfAbsent(code, _ -> new AtomicLong()).incrementAndGet());
        }
      }
    }
    return done;
  }

  /** Reads the feed as a client does, until it has come to the end after the last writer. */
  private List<EventRepository.Placed> follow() throws SQLException {
    var read = new ArrayList<EventRepository.Placed>();
    try (Connection connection = database.connect()) {
      var events = new EventRepository(new vn.sohoa.sql.Database(work -> work.on(connection)));
      long after = 0;
      boolean last;
      do {
        last = written.get();
        events.publish();
        List<EventRepository.Placed> page = events.changes(after, 10);
        for (EventRepository.Placed one : page) {
          assertThat(one.position()).isGreaterThan(after);
          after = one.position();
          read.add(one);
        }
        last = last && page.isEmpty();
      } while (!last);
    }
    return read;
  }

  private void assertEveryTransactionIsInTheOutbox() throws SQLException {
    Map<String, String> changes =
        database
            .rows("SELECT subject, count(*) FROM event WHERE type = 'DOCUMENT_CHANGED' GROUP BY 1")
            .stream()
            .map(row -> List.of(row.split("\\|", -1)))
            .collect(toMap(row -> row.get(0), row -> row.get(1)));
    Map<String, String> expected =
        committed.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, one -> one.getValue().toString()));
    assertThat(changes).isEqualTo(expected);
  }

  private void assertPositionsHaveNoGapsAndFollowTheRows() throws SQLException {
    assertThat(
            database.rows(
                "SELECT min(position), max(position) = count(*), bool_and(position IS NOT NULL) FROM event"))
        .containsExactly("1|t|t");
    assertThat(
            database.rows(
                """
                SELECT count(*) FROM event one JOIN event other
                ON one.subject = other.subject AND one.number < other.number AND one.position > other.position
                """))
        .as("events of a document in the order of its changes")
        .containsExactly("0");
  }

  private void assertReaderHasTheLatestOfEach(List<EventRepository.Placed> read)
      throws SQLException {
    var latest = new HashMap<String, Long>();
    read.forEach(one -> latest.put(one.change().code(), one.position()));
    Map<String, Long> expected =
        database.rows("SELECT subject, max(position) FROM event GROUP BY 1").stream()
            .map(row -> List.of(row.split("\\|", -1)))
            .collect(toMap(row -> row.get(0), row -> Long.valueOf(row.get(1))));
    assertThat(latest).isEqualTo(expected);
    assertThat(read.stream().map(EventRepository.Placed::position)).doesNotHaveDuplicates();
  }
}
