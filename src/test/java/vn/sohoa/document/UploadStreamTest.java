package vn.sohoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.stream.OpenStreams;
import vn.sohoa.stream.StreamEvent;
import vn.sohoa.stream.TestStreams;
import vn.sohoa.testing.Beans;
import vn.sohoa.testing.TestEntities;

/** One stream tells a sender about all of its uploads, and about nobody else's. */
class UploadStreamTest {
  private final TestEntities entities = TestEntities.shared();
  private final OpenStreams streams = TestStreams.every(Duration.ofMillis(50));
  private final UploadStream uploads =
      Beans.over(entities, Clock.systemUTC())
          .with(OpenStreams.class, streams)
          .with(UploadProgressReader.class, new InTransaction())
          .get(UploadStream.class);

  /** As the container would do for each call. */
  private final class InTransaction extends UploadProgressReader {
    private final UploadProgressReader reader =
        Beans.over(entities, Clock.systemUTC()).get(UploadProgressReader.class);

    InTransaction() {
      super(Beans.over(TestEntities.shared(), Clock.systemUTC()).get(vn.sohoa.sql.Database.class));
    }

    @Override
    List<UploadProgress.Stored> of(java.util.Collection<String> keyIds, Instant since) {
      return entities.inTransaction(() -> reader.of(keyIds, since));
    }
  }

  @BeforeEach
  void begin() throws Exception {
    entities.clear();
    entities.addKey("other");
  }

  @AfterEach
  void end() {
    TestStreams.close(streams);
  }

  private void document(String code, String key, String state, String finishedAt) throws Exception {
    entities
        .database()
        .execute(
            """
            INSERT INTO document (id, doc_code, state, failure, stage, agency_code, role, sha256, size, key_id, received_at, finished_at)
            VALUES (gen_random_uuid(), '%s', '%s', %s, 'PAGES', 'H24', 'COMPONENT', repeat('0', 64), 1, '%s', now(), %s)
            """
                .formatted(
                    code, state, state.equals("FAILED") ? "'ENCRYPTED'" : "NULL", key, finishedAt));
  }

  private void change(String code, String assignments) throws Exception {
    entities
        .database()
        .execute("UPDATE document SET %s WHERE doc_code = '%s'".formatted(assignments, code));
  }

  private AssertSubscriber<StreamEvent> open(Optional<String> lastId) {
    return uploads
        .of(TestEntities.KEY, lastId)
        .subscribe()
        .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
  }

  private static List<String> told(AssertSubscriber<StreamEvent> client) {
    return client.getItems().stream()
        .filter(StreamEvent.Told.class::isInstance)
        .map(StreamEvent.Told.class::cast)
        .map(event -> event.name() + " " + ((UploadProgress) event.data()).docCode())
        .toList();
  }

  @Test
  void laterUploadsAreFollowedToo() throws Exception {
    document("D1", TestEntities.KEY, "PROCESSING", "NULL");
    document("D2", "other", "PROCESSING", "NULL");
    AssertSubscriber<StreamEvent> client = open(Optional.empty());

    document("D3", TestEntities.KEY, "RECEIVED", "NULL");
    await(() -> told(client).contains("progress D3"));
    change("D3", "state = 'READY', stage = 'DONE', finished_at = now()");
    await(() -> told(client).contains("end D3"));

    assertThat(told(client)).containsExactly("progress D1", "progress D3", "end D3");
  }

  @Test
  void anUploadThatIsFinishedBetweenTwoQueriesIsToldOnce() throws Exception {
    AssertSubscriber<StreamEvent> client = open(Optional.empty());

    document("D1", TestEntities.KEY, "READY", "now()");
    await(() -> !told(client).isEmpty());
    TimeUnit.MILLISECONDS.sleep(200);

    assertThat(told(client)).containsExactly("end D1");
  }

  @Test
  void aFirstConnectionIsNotToldWhatWasFinishedBefore() throws Exception {
    document("D1", TestEntities.KEY, "READY", "now() - interval '1 s'");
    AssertSubscriber<StreamEvent> client = open(Optional.empty());

    TimeUnit.MILLISECONDS.sleep(300);

    assertThat(told(client)).isEmpty();
  }

  @Test
  void whatWasFinishedWhileTheConnectionWasLostIsToldAfterwards() throws Exception {
    document("D1", TestEntities.KEY, "FAILED", "now() - interval '2 min'");
    document("D2", TestEntities.KEY, "READY", "now() - interval '20 min'");

    AssertSubscriber<StreamEvent> client =
        open(Optional.of(Instant.now().minus(Duration.ofMinutes(10)).toString()));

    assertThat(told(client)).containsExactly("end D1");
    assertThat(told(open(Optional.of("no time")))).isEmpty();
  }

  @Test
  void stateSecretsAreLeftOut() throws Exception {
    document("D1", TestEntities.KEY, "PROCESSING", "NULL");
    AssertSubscriber<StreamEvent> client = open(Optional.empty());

    change("D1", "state = 'QUARANTINED', finished_at = now()");
    TimeUnit.MILLISECONDS.sleep(300);

    assertThat(told(client)).containsExactly("progress D1");
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int look = 0; look < 200 && !condition.getAsBoolean(); look++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
