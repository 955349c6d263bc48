package vn.sohoa.notify.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/** The settings of a producer, made of the configuration. */
final class KafkaSettings {
  private static final Pattern BROKERS =
      Pattern.compile("[^\\s,:]+:[0-9]{1,5}(?:,[^\\s,:]+:[0-9]{1,5})*");
  private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,249}");
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(5);

  /** Retries of one request fit into the time for an event. */
  private static final int TRIES = 3;

  private static final String PEM = "PEM";

  private KafkaSettings() {}

  /**
   * Returns the settings.
   *
   * @throws IllegalStateException if the configuration is not consistent, or names a file that
   *     cannot be read
   */
  static Map<String, Object> of(KafkaConfig config) {
    String brokers = config.bootstrapServers().orElse("").replace(" ", "");
    require(BROKERS.matcher(brokers).matches(), "bootstrap-servers has to be host:port,…");
    require(TOPIC.matcher(config.topic()).matches(), "topic is no name of a topic");
    Duration limit = config.deliveryLimit();
    require(
        limit.compareTo(LEAST) >= 0 && limit.compareTo(MOST) <= 0,
        "delivery-limit has to be a second to five minutes");
    require(
        config.firstWait().isPositive() && config.firstWait().compareTo(config.longestWait()) <= 0,
        "first-wait has to be positive, and not more than longest-wait");
    require(config.poll().isPositive(), "poll has to be positive");
    var settings = new HashMap<String, Object>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "sohoa");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // Codecs with native libraries are not part of the service
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    int millis = Math.toIntExact(limit.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis / TRIES));
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / TRIES);
    settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, config.securityProtocol().name());
    addSasl(config, settings);
    addTls(config, settings);
    return Map.copyOf(settings);
  }

  private static void addSasl(KafkaConfig config, Map<String, Object> settings) {
    boolean isSasl = config.securityProtocol().isSasl();
    require(
        isSasl == config.username().isPresent() && isSasl == config.password().isPresent(),
        "username and password belong to sasl-ssl and sasl-plaintext");
    if (!isSasl) {
      return;
    }
    boolean isPlain = config.saslMechanism() == KafkaConfig.Mechanism.PLAIN;
    settings.put(SaslConfigs.SASL_MECHANISM, config.saslMechanism().name().replace('_', '-'));
    settings.put(
        SaslConfigs.SASL_JAAS_CONFIG,
        "org.apache.kafka.common.security.%s required username=%s password=%s;"
            .formatted(
                isPlain ? "plain.PlainLoginModule" : "scram.ScramLoginModule",
                quoted(config.username().orElseThrow()),
                quoted(config.password().orElseThrow())));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void addTls(KafkaConfig config, Map<String, Object> settings) {
    boolean isNamed =
        config.trustedCertificates().isPresent()
            || config.clientCertificate().isPresent()
            || config.clientKey().isPresent();
    require(
        config.securityProtocol().isTls() || !isNamed, "certificates belong to ssl and sasl-ssl");
    require(
        config.clientCertificate().isPresent() == config.clientKey().isPresent(),
        "client-certificate and client-key belong together");
    config
        .trustedCertificates()
        .ifPresent(
            file -> {
              settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, PEM);
              settings.put(
                  SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG,
                  read(file, "trusted-certificates"));
            });
    config
        .clientCertificate()
        .ifPresent(
            file -> {
              settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, PEM);
              settings.put(
                  SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
                  read(file, "client-certificate"));
            });
    config
        .clientKey()
        .ifPresent(
            file -> settings.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, read(file, "client-key")));
  }

  private static String read(Path file, String setting) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("sohoa.kafka." + setting + " cannot be read: " + file, e);
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalStateException("sohoa.kafka." + rule);
    }
  }
}
