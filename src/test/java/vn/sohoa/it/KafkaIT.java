package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.TestPages;

/**
 * Events reach a topic of a real broker: at least once, in order by document, over outages of both.
 */
@Tag("slow")
class KafkaIT {
  private static final String TOPIC = "sohoa.events";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Map<String, String> settings(String brokers) {
    return Map.of(
        "SOHOA_PIPELINE_BACKOFF", "PT0.2S",
        "SOHOA_KAFKA_BOOTSTRAP_SERVERS", brokers,
        "SOHOA_KAFKA_SECURITY_PROTOCOL", "plaintext",
        "SOHOA_KAFKA_POLL", "PT0.2S",
        "SOHOA_KAFKA_PARALLEL", "50",
        "SOHOA_KAFKA_DELIVERY_LIMIT", "PT3S",
        "SOHOA_KAFKA_LONGEST_WAIT", "PT2S");
  }

  @Test
  void everyEventArrivesInOrderOverOutages(@TempDir Path folder) throws IOException {
    try (var broker = new KafkaBroker(folder.resolve("kafka"));
        RunningService service = RunningService.start("kafka", settings(broker.address()))) {
      var scans = new Scans(service);
      String open = scans.accept(TestPages.pdf(folder), metadata());
      String secret =
          scans.accept(
              TestPages.png(folder, TestPages.text(0, List.of("MẬT", "BÁO CÁO", "Nội dung"))),
              metadata());
      assertThat(scans.awaitFinal(secret).getString("state")).isEqualTo("QUARANTINED");
      String state = scans.awaitFinal(open).getString("state");
      awaitPublished(service);
      assertThat(health(service).getString("state")).isEqualTo("publishing");

      broker.stop();
      happen(service, 200);
      await(() -> "failing".equals(health(service).getString("state")));
      assertThat(service.isReady()).as("documents are taken and read without brokers").isTrue();
      assertThat(health(service).getString("cause")).isNotBlank();
      assertThat(service.metric("sohoa_kafka_waiting")).isGreaterThan(0);

      broker.start();
      happen(service, 200);
      awaitPublished(service);
      assertThat(health(service).getString("state")).isEqualTo("publishing");

      happen(service, 3000);
      service.kill();
      service.restart();
      awaitPublished(service);

      List<ConsumerRecord<String, String>> records = broker.records(TOPIC);
      assertThatAllAreThereInOrder(records);
      assertThat(records).noneMatch(record -> record.key().equals(secret));
      assertThat(records).noneMatch(record -> record.value().contains(secret));
      assertThatItIsACloudEvent(records, open, state);
    }
  }

  private static String metadata() {
    return Scans.metadata(Optional.empty(), Optional.empty());
  }

  /** Changes of 40 dossiers. */
  private static void happen(RunningService service, int events) {
    service.execute(
        """
        INSERT INTO event (type, kind, subject, at, data)
        SELECT 'DOSSIER_CHANGED', 'DOSSIER', 'H24.99-250415-' || (n * n %% 40), now(), '{}' FROM generate_series(1, %d) n
        """
            .formatted(events));
  }

  private static JsonPath health(RunningService service) {
    return JsonPath.from(
        JsonPath.from(service.anonymous().get("/q/health/ready").asString())
            .getMap("checks.find { it.name == 'Kafka' }.data")
            .entrySet()
            .stream()
            .map(
                one ->
                    "\"%s\":\"%s\""
                        .formatted(one.getKey(), one.getValue().toString().replace('"', '\'')))
            .collect(java.util.stream.Collectors.joining(",", "{", "}")));
  }

  /** Waits until nothing waits, twice: what has just been written may not be counted yet. */
  private static void awaitPublished(RunningService service) {
    for (int i = 0; i < 2; i++) {
      RunningService.pause();
      await(() -> service.metric("sohoa_kafka_waiting") == 0 && hasLooked(service));
    }
  }

  /** The value of a service that has just started is none. */
  private static boolean hasLooked(RunningService service) {
    return service
        .anonymous()
        .get("/q/metrics")
        .asString()
        .lines()
        .anyMatch(line -> line.startsWith("sohoa_kafka_waiting 0"));
  }

  private static void await(java.util.function.BooleanSupplier holds) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      RunningService.pause();
    }
  }

  /**
   * By their positions, which have no gaps; an event that is there again counts where it was first.
   */
  private static void assertThatAllAreThereInOrder(List<ConsumerRecord<String, String>> records) {
    var seen = new TreeSet<Long>();
    Map<String, Long> last = new HashMap<>();
    for (ConsumerRecord<String, String> record : records) {
      JsonPath event = JsonPath.from(record.value());
      assertThat(record.key()).isEqualTo(event.getString("subject"));
      long position = Long.parseLong(event.getString("sequence"));
      if (seen.add(position)) {
        assertThat(position).as(record.key()).isGreaterThan(last.getOrDefault(record.key(), 0L));
        last.put(record.key(), position);
      }
    }
    assertThat(seen.size()).isGreaterThan(3400);
    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.last()).boxed().toList());
    System.out.printf("kafka: %d records of %d events%n", records.size(), seen.size());
  }

  private static void assertThatItIsACloudEvent(
      List<ConsumerRecord<String, String>> records, String docCode, String state) {
    List<ConsumerRecord<String, String>> ofDocument =
        records.stream().filter(record -> record.key().equals(docCode)).toList();
    assertThat(ofDocument).isNotEmpty();
    ConsumerRecord<String, String> first = ofDocument.getFirst();
    assertThat(
            new String(
                first.headers().lastHeader("content-type").value(), StandardCharsets.US_ASCII))
        .isEqualTo("application/cloudevents+json; charset=UTF-8");
    JsonPath event = JsonPath.from(first.value());
    assertThat(event.getString("specversion")).isEqualTo("1.0");
    assertThat(event.getString("type")).isEqualTo("document.received");
    assertThat(event.getString("source")).isEqualTo("urn:sohoa");
    assertThat(event.getString("data.docCode")).isEqualTo(docCode);
    assertThat(ofDocument)
        .extracting(record -> JsonPath.from(record.value()).getString("type"))
        .contains("document." + state.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }
}
