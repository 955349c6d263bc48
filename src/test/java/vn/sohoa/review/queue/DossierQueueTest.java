package vn.sohoa.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.queue.PossibleDocuments.Place;
import vn.sohoa.review.queue.PossibleDocuments.PossibleDocument;
import vn.sohoa.testing.TestDatabase;

/** What waits in one dossier, in a queue with 100,000 documents. */
class DossierQueueTest {
  private static final int DOCUMENTS = 100_000;
  private static final Duration LIMIT = Duration.ofMillis(20);
  private static final TestDatabase STORE = TestDatabase.migrated();
  private static final DossierQueue QUEUE = new DossierQueue(STORE.overOneConnection());

  @BeforeAll
  static void fill() throws SQLException {
    STORE.execute(
        """
        INSERT INTO access_key (id, name, role, secret_hash, created_at) VALUES ('k', 'k', 'CLERK', sha256('k'), now());
        SET LOCAL session_replication_role = replica;
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at)
        SELECT uuidv7(), 'D' || n, 'NEEDS_REVIEW', 'DONE', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k', now()
        FROM generate_series(1, %d) n;
        INSERT INTO document_link (document_id, decision, confidence, evidence, wanted, decided_at)
        SELECT id, 'AMBIGUOUS', 0.5,
               (SELECT jsonb_agg(jsonb_build_object('dossierCode', 'H24-' || (n + i) %% 20000, 'componentCodes', ARRAY['C' || i],
                                                    'score', 0.1 * i, 'evidence', ARRAY['code.found'], 'weights', ARRAY[1.5]))
                FROM generate_series(1, 4) i), '{}', now()
        FROM (SELECT id, CAST(substring(doc_code FROM 2) AS integer) AS n FROM document) d;
        INSERT INTO review_item (document_id, due_on, rank, quality, key_id, codes)
        SELECT id, 'infinity', 3, 50, 'k', ARRAY['LINK_AMBIGUOUS'] FROM document;
        """
            .formatted(DOCUMENTS));
    add("TWICE", "{}", "AMBIGUOUS", "X DC 0.5, Y DC 0.3, X PL 0.4");
    add("SURE", "{}", "AMBIGUOUS", "X VB 0.9");
    add("DECLARED", "{PL}", "", "");
    add("UNLIKELY", "{}", "AMBIGUOUS", "X DC 0.004");
    add("LINKED", "{}", "LINKED", "X DC 1");
    add("READY", "{}", "AMBIGUOUS", "X DC 0.5");
    add("DECIDED", "{PL}", "UNMATCHED", "X DC 0.5");
    STORE.execute(
        """
        SET LOCAL session_replication_role = replica;
        UPDATE document SET dossier_code = 'X' WHERE doc_code IN ('DECLARED', 'DECIDED', 'LINKED');
        UPDATE review_item SET dossier_code = 'X'
        WHERE document_id IN (SELECT id FROM document WHERE doc_code IN ('DECLARED', 'DECIDED', 'LINKED'));
        UPDATE document_link SET decided_by = 'k' WHERE document_id = (SELECT id FROM document WHERE doc_code = 'DECIDED');
        DELETE FROM review_item WHERE document_id = (SELECT id FROM document WHERE doc_code = 'READY');
        """);
    try (Connection connection = STORE.connect();
        var statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE document_link");
      statement.execute("VACUUM ANALYZE review_item");
      statement.execute("VACUUM ANALYZE document");
    }
  }

  /**
   * @param decision empty for a document without a link
   * @param candidates dossier, component and score of each
   */
  private static void add(String docCode, String declared, String decision, String candidates)
      throws SQLException {
    STORE.execute(
        """
        SET LOCAL session_replication_role = replica;
        INSERT INTO document (id, doc_code, state, stage, agency_code, role, component_codes, sha256, size, key_id, received_at)
        VALUES (uuidv7(), '%1$s', 'NEEDS_REVIEW', 'DONE', 'H24', 'COMPONENT', '%2$s', repeat('0', 64), 1, 'k', now());
        INSERT INTO review_item (document_id, due_on, rank, quality, key_id, codes)
        SELECT id, 'infinity', 3, 50, 'k', ARRAY['LOW_CONFIDENCE', 'NO_TEXT'] FROM document WHERE doc_code = '%1$s';
        INSERT INTO document_link (document_id, decision, dossier_code, confidence, evidence, wanted, decided_at)
        SELECT id, '%3$s', CASE WHEN '%3$s' = 'LINKED' THEN 'X' END, 0.5,
               (SELECT jsonb_agg(jsonb_build_object('dossierCode', split_part(c, ' ', 1), 'componentCodes', ARRAY[split_part(c, ' ', 2)],
                                                    'score', CAST(split_part(c, ' ', 3) AS numeric)))
                FROM unnest(string_to_array('%4$s', ', ')) c), '{}', now()
        FROM document WHERE doc_code = '%1$s' AND '%3$s' <> '';
        """
            .formatted(docCode, declared, decision, candidates));
  }

  @AfterAll
  static void stop() throws SQLException {
    STORE.close();
  }

  @Test
  void documentsThatNobodyDecidedMayBelongToTheDossierTheLikeliestFirst() {
    PossibleDocuments possible = QUEUE.possible("X");

    assertThat(possible.total()).isEqualTo(3);
    assertThat(possible.first())
        .extracting(PossibleDocument::docCode)
        .containsExactly("SURE", "TWICE", "DECLARED");
    assertThat(possible.first().get(1).places())
        .containsExactly(new Place(List.of("DC"), 0.5), new Place(List.of("PL"), 0.4));
    assertThat(possible.first().get(1).declared()).isFalse();
    assertThat(possible.first().get(2).places()).isEmpty();
    assertThat(possible.first().get(2).declared()).isTrue();
    assertThat(possible.first().get(2).declaredFor()).containsExactly("PL");
    assertThat(QUEUE.possible("Z").first()).isEmpty();
  }

  @Test
  void findingsAreThoseOfDocumentsThatWait() {
    assertThat(QUEUE.findings(List.of("SURE", "READY", "NONE")))
        .isEqualTo(Map.of("SURE", List.of(FindingCode.LOW_CONFIDENCE, FindingCode.NO_TEXT)));
    assertThat(QUEUE.findings(List.of())).isEmpty();
  }

  @Test
  void aDossierIsReadInTime() {
    var nanos = new long[50];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      PossibleDocuments possible = QUEUE.possible("H24-" + (i * 100 + 7));
      nanos[i] = System.nanoTime() - start;
      assertThat(possible.total()).isEqualTo(20);
    }
    Duration median =
        Duration.ofNanos(
            Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow());

    assertThat(median).isLessThan(LIMIT);
  }
}
