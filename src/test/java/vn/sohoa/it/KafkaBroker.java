package vn.sohoa.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A broker of Apache Kafka (KRaft, one node) in this process, which can stop and go on. */
final class KafkaBroker implements AutoCloseable {
  private static final int PARTITIONS = 3;
  private static final String CLUSTER = "c29ob2EtdGVzdC1jbHVzdA";

  private final Path folder;
  private final int port = freePort();
  private final int controller = freePort();
  private @Nullable KafkaRaftServer server;

  KafkaBroker(Path folder) {
    this.folder = folder;
    format();
    start();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void format() {
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setClusterId(CLUSTER)
          .setNodeId(1)
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName("CONTROLLER")
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("the folder of the broker cannot be formatted", e);
    }
  }

  void start() {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.quorum.voters",
            "1@127.0.0.1:" + controller,
            "controller.listener.names",
            "CONTROLLER",
            "listeners",
            "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller),
            "advertised.listeners",
            "PLAINTEXT://" + address(),
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs",
            folder.toString(),
            "num.partitions",
            Integer.toString(PARTITIONS),
            "offsets.topic.replication.factor",
            "1"));
    var started = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    started.startup();
    server = started;
  }

  void stop() {
    KafkaRaftServer running = server;
    if (running != null) {
      running.shutdown();
      running.awaitShutdown();
      server = null;
    }
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  /** Returns all that is stored, partition by partition. */
  List<ConsumerRecord<String, String>> records(String topic) {
    var records = new ArrayList<ConsumerRecord<String, String>>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address(), "enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  @Override
  public void close() {
    stop();
  }
}
