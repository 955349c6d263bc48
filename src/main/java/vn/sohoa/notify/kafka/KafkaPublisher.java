package vn.sohoa.notify.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import vn.sohoa.notify.CloudEvent;
import vn.sohoa.notify.EventConfig;
import vn.sohoa.notify.Publication;
import vn.sohoa.sql.RepeatedWork;
import vn.sohoa.sql.Transactions;
import vn.sohoa.time.Backoff;

/**
 * Publishes the outbox to a topic: in order, at least once, from one process at a time. Does
 * nothing and has no thread unless brokers are configured.
 */
@ApplicationScoped
class KafkaPublisher {
  private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

  private final KafkaConfig config;
  private final EventConfig eventConfig;
  private final Publication publication;
  private final KafkaTopics topics;
  private final KafkaMetrics metrics;
  private final Transactions transactions;
  private final ObjectMapper json;
  private final Clock clock;

  /** The name of this process, for leases. */
  private final UUID process = UUID.randomUUID();

  private Optional<RepeatedWork> work = Optional.empty();
  private Optional<KafkaSender> sender = Optional.empty();
  private Instant notBefore = Instant.MIN;
  private boolean begun;

  KafkaPublisher(
      KafkaConfig config,
      EventConfig eventConfig,
      Publication publication,
      KafkaTopics topics,
      KafkaMetrics metrics,
      Transactions transactions,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.eventConfig = eventConfig;
    this.publication = publication;
    this.topics = topics;
    this.metrics = metrics;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** Fails the start if the configuration is wrong; that the brokers are away is no failure. */
  void start(@Observes StartupEvent event) {
    if (config.bootstrapServers().isEmpty()) {
      return;
    }
    sender = Optional.of(new KafkaSender(KafkaSettings.of(config), config.topic()));
    if (config.publish()) {
      metrics.begin();
      var timer = new RepeatedWork("kafka");
      timer.start(this::tick, config.poll(), config.poll());
      work = Optional.of(timer);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    work.ifPresent(RepeatedWork::stop);
    sender.ifPresent(KafkaSender::close);
  }

  private void tick() {
    String topic = config.topic();
    // First, so that a new topic begins with what happens from now on
    publication.publishAll();
    if (!begun) {
      transactions.run(() -> topics.begin(topic));
      begun = true;
    }
    KafkaTopics.Waiting waiting = transactions.call(() -> topics.waiting(topic));
    metrics.update(state -> state.waiting(waiting));
    if (waiting.oldest().isPresent() && !clock.instant().isBefore(notBefore)) {
      publish(topic, sender.orElseThrow());
    }
  }

  private void publish(String topic, KafkaSender to) {
    boolean isStopping = false;
    try {
      boolean goesOn = true;
      while (goesOn && transactions.call(() -> topics.lease(topic, process, lease()))) {
        List<KafkaTopics.Next> next =
            transactions.call(() -> topics.next(topic, config.parallel()));
        goesOn = !next.isEmpty() && publish(topic, to, KafkaRound.of(next));
      }
    } catch (InterruptedException e) {
      isStopping = true;
    } finally {
      // Before the thread is interrupted again, which would keep the database from being asked
      transactions.run(() -> topics.release(topic, process));
    }
    if (isStopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Longer than a round may take. */
  private Duration lease() {
    return config.deliveryLimit().multipliedBy(2);
  }

  /** Returns whether there may be more to do now. */
  private boolean publish(String topic, KafkaSender to, KafkaRound round)
      throws InterruptedException {
    KafkaSender.Sent sent =
        to.send(
            round.events().stream()
                .map(
                    event ->
                        new KafkaSender.Letter(
                            event.subject(),
                            CloudEvent.MEDIA_TYPE,
                            CloudEvent.write(event, eventConfig.source(), json)))
                .toList());
    long position = round.positionAfter(sent.confirmed());
    boolean isOurs =
        transactions.call(() -> topics.advance(topic, process, position))
            || sent.failure().isPresent();
    metrics.count(sent.confirmed(), sent.failure().isEmpty() ? round.withheld() : 0);
    if (sent.failure().isPresent()) {
      fail(sent.failure().get());
      return false;
    }
    notBefore = Instant.MIN;
    metrics.update(KafkaState::succeeded);
    return isOurs;
  }

  private void fail(String why) {
    Instant now = clock.instant();
    KafkaState state = metrics.update(before -> before.failed(now, why));
    Duration wait =
        new Backoff(config.firstWait(), config.longestWait())
            .after(state.failures(), ThreadLocalRandom.current().nextDouble());
    notBefore = now.plus(wait);
    if (state.failures() == 1) {
      LOG.warnf("events cannot be published to Kafka, and wait: %s", why);
    } else {
      LOG.debugf("events cannot be published to Kafka, failure %d: %s", state.failures(), why);
    }
  }
}
