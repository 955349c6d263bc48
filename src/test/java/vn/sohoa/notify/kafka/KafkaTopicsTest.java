package vn.sohoa.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Position and lease of a topic, in the database. */
class KafkaTopicsTest {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String TOPIC = "t";
  private static final UUID PROCESS = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final KafkaTopics topics = new KafkaTopics(DATABASE.overOneConnection());

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    DATABASE.clear("event", "kafka_topic");
    DATABASE.execute("UPDATE event_position SET last = 0");
  }

  private static void happen(String... subjects) throws SQLException {
    for (String subject : subjects) {
      DATABASE.execute(
          "INSERT INTO event (type, kind, subject, at, data) VALUES ('DOSSIER_COMPLETE', 'DOSSIER', ?, now(), '{}')",
          subject);
    }
    DATABASE.rows("SELECT publish_events()");
  }

  private List<String> next(int limit) {
    return topics.next(TOPIC, limit).stream()
        .map(next -> next.event().subject() + next.event().position())
        .toList();
  }

  @Test
  void aNewTopicBeginsWithWhatHappensFromThenOn() throws SQLException {
    happen("A", "B");
    topics.begin(TOPIC);
    happen("C");
    topics.begin(TOPIC);

    assertThat(next(9)).containsExactly("C3");
    assertThat(topics.waiting(TOPIC).count()).isEqualTo(1);
    assertThat(topics.waiting(TOPIC).oldest()).isPresent();
  }

  @Test
  void onlyWhoHasTheLeaseMovesThePositionAndOnlyForward() throws SQLException {
    topics.begin(TOPIC);
    happen("A", "B", "C");

    assertThat(topics.lease(TOPIC, PROCESS, Duration.ofMinutes(1))).isTrue();
    assertThat(topics.lease(TOPIC, OTHER, Duration.ofMinutes(1))).isFalse();
    assertThat(topics.lease(TOPIC, PROCESS, Duration.ofMinutes(1))).as("renewed").isTrue();
    assertThat(topics.advance(TOPIC, OTHER, 2)).isFalse();
    assertThat(topics.advance(TOPIC, PROCESS, 2)).isTrue();
    assertThat(topics.advance(TOPIC, PROCESS, 1)).isFalse();
    assertThat(next(9)).containsExactly("C3");

    topics.release(TOPIC, PROCESS);
    assertThat(topics.lease(TOPIC, OTHER, Duration.ZERO)).isTrue();
    assertThat(topics.lease(TOPIC, PROCESS, Duration.ofMinutes(1)))
        .as("the lease of the other is over")
        .isTrue();
    assertThat(topics.advance(TOPIC, OTHER, 3)).isFalse();
  }

  @Test
  void ofManyEventsAFewAreRead() throws SQLException {
    topics.begin(TOPIC);
    happen("A", "B", "C");

    assertThat(next(2)).containsExactly("A1", "B2");
    assertThat(topics.next(TOPIC, 9)).allMatch(KafkaTopics.Next::isOpen);
  }
}
