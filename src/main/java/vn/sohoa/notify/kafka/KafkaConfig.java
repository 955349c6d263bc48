package vn.sohoa.notify.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Publication of events to a topic of Apache Kafka. */
@ConfigMapping(prefix = "sohoa.kafka")
public interface KafkaConfig {
  /**
   * Brokers to begin with, as {@code broker1:9093,broker2:9093}. Without any, nothing is published.
   */
  Optional<String> bootstrapServers();

  /** Topic for all events. Brokers that create no topics need it to be there. */
  @WithDefault("sohoa.events")
  String topic();

  /**
   * Protocol for brokers: {@code ssl}, {@code sasl-ssl}, or in the clear {@code plaintext}, {@code
   * sasl-plaintext}.
   */
  @WithDefault("ssl")
  Protocol securityProtocol();

  /** How the service authenticates by {@code sasl-…}. */
  @WithDefault("scram-sha-512")
  Mechanism saslMechanism();

  /** Name for {@code sasl-…}. */
  Optional<String> username();

  /** Password for {@code sasl-…}. */
  Optional<String> password();

  /**
   * PEM file with the certificates of the authorities that brokers are trusted by, instead of those
   * of the platform.
   */
  Optional<Path> trustedCertificates();

  /** PEM file with the certificate by which the service authenticates, and those that issued it. */
  Optional<Path> clientCertificate();

  /** PEM file with its private key (PKCS #8), not encrypted. */
  Optional<Path> clientKey();

  /** Whether this process publishes; of several processes one does at a time. */
  @WithDefault("true")
  boolean publish();

  /** Interval of the search for new events. */
  @WithDefault("PT1S")
  Duration poll();

  /** Events that are sent at the same time, each about another document; 1 to 5000. */
  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int parallel();

  /** Longest time until brokers have confirmed an event; from a second to five minutes. */
  @WithDefault("PT30S")
  Duration deliveryLimit();

  /** Wait after the first failure; it doubles with each further one, and varies by a half. */
  @WithDefault("PT1S")
  Duration firstWait();

  /** Longest wait after a failure. */
  @WithDefault("PT30S")
  Duration longestWait();

  /** Values of {@code sohoa.kafka.security-protocol}. */
  enum Protocol {
    SSL,
    SASL_SSL,
    PLAINTEXT,
    SASL_PLAINTEXT;

    boolean isSasl() {
      return this == SASL_SSL || this == SASL_PLAINTEXT;
    }

    boolean isTls() {
      return this == SSL || this == SASL_SSL;
    }
  }

  /** Values of {@code sohoa.kafka.sasl-mechanism}. */
  enum Mechanism {
    SCRAM_SHA_512,
    SCRAM_SHA_256,
    PLAIN
  }
}
