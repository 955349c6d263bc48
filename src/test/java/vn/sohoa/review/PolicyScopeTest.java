package vn.sohoa.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.review.policy.ReviewPolicy;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;

/**
 * A changed policy moves all documents whose findings it judges differently, and no other. With
 * {@code -Dsohoa.policy.documents=100000} it also tells the time for as many documents.
 */
class PolicyScopeTest {
  private static final int DOCUMENTS = Integer.getInteger("sohoa.policy.documents", 2000);
  private static final int PORTION = 500;

  private final TestEntities entities = TestEntities.shared();
  private final PolicyScope scope =
      Beans.over(entities, Clock.systemUTC())
          .with(Supplier.class, (Supplier<Kinds>) Kinds::builtIn)
          .get(PolicyScope.class);

  /** Every document has an unsure subject and an unsure receiver; every tenth a settled one. */
  @BeforeEach
  void fill() throws Exception {
    entities.clear();
    // The queue is filled afterwards, by one statement
    entities
        .database()
        .execute(
            """
            SET LOCAL session_replication_role = replica;
            INSERT INTO document (id, doc_code, state, stage, agency_code, role, sha256, size, key_id, received_at, kind, policy_version)
            SELECT gen_random_uuid(), 'D' || n, 'NEEDS_REVIEW', 'DONE', 'H24', 'COMPONENT', repeat('0', 64), 1, 'k', now(), 'quyet-dinh', 1
            FROM generate_series(1, %d) AS n;
            INSERT INTO finding (document_id, position, stage, code, severity, field, detail, blocking)
            SELECT id, 0, 'EXTRACT', 'LOW_CONFIDENCE', 'WARNING', 'subject', 'x', true FROM document
            UNION ALL
            SELECT id, 1, 'EXTRACT', 'LOW_CONFIDENCE', 'WARNING', 'recipients', 'x', false FROM document
            """
                .formatted(DOCUMENTS));
    entities.database().execute("ANALYZE document, finding");
    entities.database().rows("SELECT rebuild_review()");
  }

  private static ReviewPolicy policy(int version, boolean key, boolean other) {
    return new ReviewPolicy(
        version,
        List.of(
            new PolicyRule(
                FindingCode.LOW_CONFIDENCE, Optional.empty(), Optional.of(Importance.KEY), key),
            new PolicyRule(
                FindingCode.LOW_CONFIDENCE,
                Optional.empty(),
                Optional.of(Importance.OTHER),
                other)));
  }

  private List<String> states() throws Exception {
    return entities
        .database()
        .rows("SELECT state, policy_version, count(*) FROM document GROUP BY 1, 2 ORDER BY 1, 2");
  }

  private long applyAll(ReviewPolicy policy) {
    long judged = 0;
    long portion;
    do {
      portion = entities.inTransaction(() -> scope.apply(policy, PORTION));
      judged += portion;
    } while (portion > 0);
    return judged;
  }

  @Test
  void aMilderPolicyMakesDocumentsReadyAndTellsSoBefore() throws Exception {
    ReviewPolicy milder = policy(2, false, false);
    Instant start = Instant.now();
    PolicyScope.Moved moved = entities.inTransaction(() -> scope.moved(milder));
    Instant told = Instant.now();

    assertThat(moved).isEqualTo(new PolicyScope.Moved(DOCUMENTS, DOCUMENTS, 0));
    assertThat(states()).containsExactly("NEEDS_REVIEW|1|" + DOCUMENTS);
    assertThat(applyAll(milder)).isEqualTo(DOCUMENTS);

    assertThat(states()).containsExactly("READY|2|" + DOCUMENTS);
    System.out.printf(
        "policy over %d documents: preview %d ms, change %d ms%n",
        DOCUMENTS,
        Duration.between(start, told).toMillis(),
        Duration.between(told, Instant.now()).toMillis());
    assertThat(entities.inTransaction(() -> scope.progress(2)))
        .isEqualTo(new PolicyScope.Progress(DOCUMENTS, 0));
  }

  @Test
  void aStricterPolicyStopsDocumentsThatHadPassed() throws Exception {
    applyAll(policy(2, false, false));

    PolicyScope.Moved moved = entities.inTransaction(() -> scope.moved(policy(3, false, true)));
    applyAll(policy(3, false, true));

    assertThat(moved).isEqualTo(new PolicyScope.Moved(DOCUMENTS, 0, DOCUMENTS));
    assertThat(states()).containsExactly("NEEDS_REVIEW|3|" + DOCUMENTS);
  }

  @Test
  void aSettledFindingStopsNothing() throws Exception {
    entities
        .database()
        .execute(
            """
            INSERT INTO decision (id, document_id, kind, target, key_id, made_at)
            SELECT gen_random_uuid(), id, 'FINDING', 'x', 'k', now() FROM document WHERE doc_code LIKE '%7';
            UPDATE finding f SET settled_by = d.id FROM decision d WHERE d.document_id = f.document_id
            """);
    int settled = DOCUMENTS / 10;

    PolicyScope.Moved moved = entities.inTransaction(() -> scope.moved(policy(2, true, true)));
    applyAll(policy(2, true, true));

    assertThat(moved).isEqualTo(new PolicyScope.Moved(DOCUMENTS, settled, 0));
    assertThat(states())
        .containsExactly("NEEDS_REVIEW|2|" + (DOCUMENTS - settled), "READY|2|" + settled);
  }

  @Test
  void aFindingAboutAWithdrawnDocumentStopsNothing() throws Exception {
    entities
        .database()
        .execute(
            """
            UPDATE document SET state = 'READY';
            UPDATE document SET state = 'WITHDRAWN' WHERE doc_code = 'D1';
            DELETE FROM finding;
            INSERT INTO finding (document_id, position, stage, code, severity, subject, detail, blocking)
            SELECT id, 0, 'EXTRACT', 'DUPLICATE_CONTENT', 'WARNING', CASE doc_code WHEN 'D2' THEN 'D1' ELSE 'D4' END, 'x', false
            FROM document WHERE doc_code IN ('D2', 'D3')
            """);
    ReviewPolicy policy = new ReviewPolicy(2, List.of());

    PolicyScope.Moved moved = entities.inTransaction(() -> scope.moved(policy));
    applyAll(policy);

    assertThat(moved).isEqualTo(new PolicyScope.Moved(DOCUMENTS - 1, 0, 1));
    assertThat(
            entities.database().rows("SELECT doc_code FROM document WHERE state = 'NEEDS_REVIEW'"))
        .containsExactly("D3");
    assertThat(entities.database().rows("SELECT count(*) FROM finding WHERE blocking"))
        .containsExactly("1");
  }

  @Test
  void theEntityTagChangesOnlyWithWhatIsShown() throws Exception {
    applyAll(policy(2, true, false));
    assertThat(entities.database().rows("SELECT DISTINCT version FROM document"))
        .containsExactly("0");

    applyAll(policy(3, true, true));

    assertThat(entities.database().rows("SELECT DISTINCT version FROM document"))
        .containsExactly("1");
  }
}
