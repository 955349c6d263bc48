package vn.sohoa.notify.kafka;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaSettingsTest {
  private static final Map<String, Object> USUAL =
      Map.ofEntries(
          entry("bootstrapServers", Optional.of("b1:9093, b2:9093")),
          entry("topic", "sohoa.events"),
          entry("securityProtocol", KafkaConfig.Protocol.SSL),
          entry("saslMechanism", KafkaConfig.Mechanism.SCRAM_SHA_512),
          entry("username", Optional.empty()),
          entry("password", Optional.empty()),
          entry("trustedCertificates", Optional.empty()),
          entry("clientCertificate", Optional.empty()),
          entry("clientKey", Optional.empty()),
          entry("poll", Duration.ofSeconds(1)),
          entry("deliveryLimit", Duration.ofSeconds(30)),
          entry("firstWait", Duration.ofSeconds(1)),
          entry("longestWait", Duration.ofSeconds(30)));

  /** Returns the settings of a configuration that differs from the usual one. */
  private static Map<String, Object> settings(Map<String, Object> others) {
    var values = new HashMap<>(USUAL);
    values.putAll(others);
    return KafkaSettings.of(
        (KafkaConfig)
            Proxy.newProxyInstance(
                KafkaConfig.class.getClassLoader(),
                new Class<?>[] {KafkaConfig.class},
                (proxy, method, arguments) ->
                    Objects.requireNonNull(values.get(method.getName()), method.getName())));
  }

  private static void refuses(String fault, Map<String, Object> others) {
    assertThatThrownBy(() -> settings(others))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("sohoa.kafka.")
        .hasMessageContaining(fault);
  }

  @Test
  void producersAreIdempotentAndWaitForAllReplicas() {
    assertThat(settings(Map.of()))
        .containsEntry("bootstrap.servers", "b1:9093,b2:9093")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("security.protocol", "SSL")
        .containsEntry("delivery.timeout.ms", 30_000)
        .containsEntry("request.timeout.ms", 10_000);
    assertThat(new ProducerConfig(producer(settings(Map.of()))).getBoolean("enable.idempotence"))
        .isTrue();
  }

  /** The client refuses what does not fit together. */
  private static Map<String, Object> producer(Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    String serializer = "org.apache.kafka.common.serialization.StringSerializer";
    all.put("key.serializer", serializer);
    all.put("value.serializer", serializer);
    return all;
  }

  @Test
  void passwordsAreQuoted() {
    assertThat(
            settings(
                Map.of(
                    "securityProtocol",
                    KafkaConfig.Protocol.SASL_SSL,
                    "username",
                    Optional.of("so\"hoa"),
                    "password",
                    Optional.of("a\\b; c=\"d\""))))
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .containsEntry(
            "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"so\\\"hoa\" password=\"a\\\\b; c=\\\"d\\\"\";");
    assertThat(
            settings(
                Map.of(
                    "securityProtocol",
                    KafkaConfig.Protocol.SASL_PLAINTEXT,
                    "saslMechanism",
                    KafkaConfig.Mechanism.PLAIN,
                    "username",
                    Optional.of("u"),
                    "password",
                    Optional.of("p"))))
        .containsEntry("sasl.mechanism", "PLAIN")
        .containsEntry("security.protocol", "SASL_PLAINTEXT");
  }

  @Test
  void certificatesAreReadFromPemFiles(@TempDir Path folder) throws IOException {
    Optional<Path> file = Optional.of(Files.writeString(folder.resolve("x.pem"), "PEM"));

    assertThat(
            settings(
                Map.of("trustedCertificates", file, "clientCertificate", file, "clientKey", file)))
        .containsEntry("ssl.truststore.type", "PEM")
        .containsEntry("ssl.truststore.certificates", "PEM")
        .containsEntry("ssl.keystore.key", "PEM")
        .containsEntry("ssl.keystore.certificate.chain", "PEM");
  }

  @Test
  void whatDoesNotFitTogetherIsRefused(@TempDir Path folder) {
    Optional<Path> missing = Optional.of(folder.resolve("missing.pem"));

    refuses("bootstrap-servers", Map.of("bootstrapServers", Optional.of("b1")));
    refuses("bootstrap-servers", Map.of("bootstrapServers", Optional.of("b1:9093;b2:9093")));
    refuses("topic", Map.of("topic", "no topic"));
    refuses("topic", Map.of("topic", ".."));
    refuses("username", Map.of("securityProtocol", KafkaConfig.Protocol.SASL_SSL));
    refuses("username", Map.of("username", Optional.of("u"), "password", Optional.of("p")));
    refuses(
        "certificates",
        Map.of("securityProtocol", KafkaConfig.Protocol.PLAINTEXT, "trustedCertificates", missing));
    refuses("belong together", Map.of("clientKey", missing));
    refuses("cannot be read", Map.of("trustedCertificates", missing));
    refuses("delivery-limit", Map.of("deliveryLimit", Duration.ofMillis(500)));
    refuses("delivery-limit", Map.of("deliveryLimit", Duration.ofMinutes(6)));
    refuses("first-wait", Map.of("firstWait", Duration.ofMinutes(1)));
    refuses("poll", Map.of("poll", Duration.ZERO));
  }
}
