package vn.sohoa.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.testing.TestDatabase;

/** Order, leases and what waits, in the database. */
class DeliveryQueueTest {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID PROCESS = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final UUID webhook = UUID.randomUUID();
  private final DeliveryQueue queue = new DeliveryQueue(DATABASE.overOneConnection());
  private final WebhookRepository webhooks = new WebhookRepository(DATABASE.overOneConnection());

  @AfterAll
  static void stop() {
    DATABASE.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    DATABASE.clear("event", "webhook");
    DATABASE.execute("UPDATE event_position SET last = 0");
    webhooks.add(
        webhook,
        new WebhookRequest("https://host/", Optional.empty(), Optional.empty(), Optional.empty()),
        NOW);
  }

  private static void happen(String... subjects) throws SQLException {
    for (String subject : subjects) {
      DATABASE.execute(
          "INSERT INTO event (type, kind, subject, at, data) VALUES ('DOSSIER_COMPLETE', 'DOSSIER', ?, now(), '{}')",
          subject);
    }
    DATABASE.rows("SELECT publish_events()");
  }

  private List<String> heads(Instant now) {
    return queue.heads(webhook, now, 100).stream()
        .map(due -> due.subject() + due.position())
        .toList();
  }

  private void end(int position, DeliveryState state, Instant next) {
    DueDelivery due =
        queue.heads(webhook, NOW.plusSeconds(1000), 100).stream()
            .filter(one -> one.position() == position)
            .findFirst()
            .orElseThrow();
    queue.end(webhook, due, Attempt.answered(500), state, NOW, next);
  }

  @Test
  void ofEachSubjectTheOldestIsDue() throws SQLException {
    happen("A", "B", "A", "C", "B");
    queue.queue(webhook, NOW);

    assertThat(heads(NOW)).containsExactly("A1", "B2", "C4");

    end(1, DeliveryState.PENDING, NOW.plusSeconds(60));
    end(2, DeliveryState.DELIVERED, NOW);
    assertThat(heads(NOW)).as("A waits, and what is behind it, too").containsExactly("C4", "B5");

    end(1, DeliveryState.FAILED, NOW);
    assertThat(heads(NOW)).containsExactly("A3", "C4", "B5");
  }

  @Test
  void whatFailsAgainIsBehindWhatIsNew() throws SQLException {
    happen("A", "B");
    queue.queue(webhook, NOW);
    end(1, DeliveryState.PENDING, NOW);
    happen("C");
    queue.queue(webhook, NOW);

    assertThat(heads(NOW)).containsExactly("B2", "C3", "A1");
    queue.fail(webhook, NOW, Optional.empty());
    assertThat(queue.due(PROCESS, NOW)).as("others do not wait").containsExactly(webhook);
    assertThat(queue.failures(webhook).since()).contains(NOW);
  }

  @Test
  void nothingIsSkippedWhileEventsArePublished() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(
                  writer ->
                      threads.submit(
                          () -> {
                            for (int i = 0; i < 60; i++) {
                              happen("W" + writer);
                            }
                            return writer;
                          }))
              .toList();
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        queue.queue(webhook, NOW);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    queue.queue(webhook, NOW);

    assertThat(DATABASE.rows("SELECT count(*) FROM webhook_delivery")).containsExactly("480");
  }

  @Test
  void aWebhookBeginsWithWhatComesAndReplaysWhatWas() throws SQLException {
    happen("A", "A");
    webhooks.add(
        OTHER,
        new WebhookRequest("https://host/", Optional.empty(), Optional.empty(), Optional.empty()),
        NOW);
    happen("B");
    queue.queue(OTHER, NOW);
    assertThat(queue.heads(OTHER, NOW, 10)).extracting(DueDelivery::subject).containsExactly("B");

    assertThat(webhooks.goBack(OTHER, Optional.empty(), Optional.of(NOW.minusSeconds(60))))
        .isTrue();
    assertThat(queue.heads(OTHER, NOW, 10)).as("behind what is replayed").isEmpty();
    queue.queue(OTHER, NOW);
    assertThat(queue.heads(OTHER, NOW, 10))
        .extracting(DueDelivery::subject)
        .containsExactly("A", "B");
    assertThat(webhooks.goBack(OTHER, Optional.of(UUID.randomUUID()), Optional.empty())).isFalse();
  }

  @Test
  void oneProcessHasAWebhookAtATime() throws SQLException {
    happen("A");
    assertThat(queue.due(PROCESS, NOW)).containsExactly(webhook);
    assertThat(queue.lease(webhook, PROCESS, Duration.ofMinutes(1))).isTrue();

    assertThat(queue.lease(webhook, OTHER, Duration.ofMinutes(1))).isFalse();
    assertThat(queue.due(OTHER, NOW)).isEmpty();
    assertThat(queue.lease(webhook, PROCESS, Duration.ofMinutes(1))).isTrue();

    DATABASE.execute("UPDATE webhook SET leased_until = clock_timestamp() - interval '1 second'");
    assertThat(queue.lease(webhook, OTHER, Duration.ofMinutes(1))).isTrue();
    queue.release(webhook, PROCESS);
    assertThat(queue.lease(webhook, PROCESS, Duration.ofMinutes(1))).isFalse();
    queue.release(webhook, OTHER);
    assertThat(queue.lease(webhook, PROCESS, Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void pausedAndWaitingWebhooksAreNotDue() throws SQLException {
    happen("A");
    queue.fail(webhook, NOW, Optional.of(NOW.plusSeconds(60)));
    assertThat(queue.due(PROCESS, NOW)).isEmpty();
    assertThat(queue.due(PROCESS, NOW.plusSeconds(61))).containsExactly(webhook);
    assertThat(queue.failures(webhook).count()).isEqualTo(1);

    queue.succeed(webhook);
    assertThat(queue.failures(webhook).since()).isEmpty();
    assertThat(queue.suspend(webhook)).isTrue();
    assertThat(queue.suspend(webhook)).isFalse();
    assertThat(queue.due(PROCESS, NOW)).isEmpty();
    assertThat(queue.lease(webhook, PROCESS, Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void whatBecameASecretIsNotOpen() throws SQLException {
    DATABASE.execute(
        "INSERT INTO event (type, kind, subject, at, data) VALUES ('DOCUMENT_READY', 'DOCUMENT', 'gone', now(), '{}')");
    happen("A");
    queue.queue(webhook, NOW);

    assertThat(queue.heads(webhook, NOW, 10))
        .extracting(DueDelivery::isOpen)
        .containsExactly(false, true);
  }

  @Test
  void secretsOverlap() {
    SigningSecret first = SigningSecret.random();
    SigningSecret second = SigningSecret.random();
    webhooks.addSecret(webhook, first, NOW, NOW);
    webhooks.addSecret(webhook, second, NOW, NOW.plusSeconds(60));

    assertThat(webhooks.secrets(webhook, NOW)).containsExactly(second, first);
    assertThat(webhooks.secrets(webhook, NOW.plusSeconds(60))).containsExactly(second);
  }
}
