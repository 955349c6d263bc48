package vn.sohoa.notify.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to a topic. After a failure, the next attempt begins with a new connection. */
final class KafkaSender implements AutoCloseable {
  private static final String CONTENT_TYPE = "content-type";

  private final Map<String, Object> settings;
  private final String topic;
  private @Nullable KafkaProducer<String, String> producer;

  KafkaSender(Map<String, Object> settings, String topic) {
    this.settings = Map.copyOf(settings);
    this.topic = topic;
  }

  /** What is sent, with the key by which the topic keeps the order. */
  record Letter(String key, String mediaType, String body) {}

  /**
   * What came of it.
   *
   * @param confirmed how many, from the first on, are stored by the brokers
   * @param failure why the next one is not; empty if all are
   */
  record Sent(int confirmed, Optional<String> failure) {}

  /** Sends letters with different keys, and waits until they are stored or have failed. */
  Sent send(List<Letter> letters) throws InterruptedException {
    try {
      return await(begin(letters));
    } catch (InterruptException e) {
      close();
      throw new InterruptedException("the service stops");
    } catch (KafkaException e) {
      close();
      return new Sent(0, Optional.of(told(e)));
    }
  }

  private List<Future<RecordMetadata>> begin(List<Letter> letters) {
    KafkaProducer<String, String> current = producer;
    if (current == null) {
      current = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
      producer = current;
    }
    var begun = new ArrayList<Future<RecordMetadata>>();
    for (Letter letter : letters) {
      var record = new ProducerRecord<>(topic, letter.key(), letter.body());
      record.headers().add(CONTENT_TYPE, letter.mediaType().getBytes(StandardCharsets.US_ASCII));
      Future<RecordMetadata> future = current.send(record);
      begun.add(future);
      if (future.state() == Future.State.FAILED) {
        // The others would wait for the brokers as long as this one did
        return begun;
      }
    }
    return begun;
  }

  private Sent await(List<Future<RecordMetadata>> begun) throws InterruptedException {
    int confirmed = 0;
    for (Future<RecordMetadata> one : begun) {
      try {
        one.get();
        confirmed++;
      } catch (ExecutionException e) {
        close();
        return new Sent(confirmed, Optional.of(told(e.getCause() == null ? e : e.getCause())));
      } catch (InterruptedException e) {
        close();
        throw e;
      }
    }
    return new Sent(confirmed, Optional.empty());
  }

  /** For people: the health of the service says it, too. */
  private static String told(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "the brokers gave no reason");
  }

  /** Gives up what is under way: what the brokers did not confirm is sent again. */
  @Override
  public void close() {
    KafkaProducer<String, String> current = producer;
    producer = null;
    if (current != null) {
      current.close(Duration.ZERO);
    }
  }
}
