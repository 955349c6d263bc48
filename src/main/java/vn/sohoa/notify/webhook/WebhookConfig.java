package vn.sohoa.notify.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Delivery of events to webhooks. */
@ConfigMapping(prefix = "sohoa.webhooks")
public interface WebhookConfig {
  /**
   * Names of the hosts that events may be sent to, separated by commas. Without any, no webhook can
   * be created, and nothing is sent.
   */
  Optional<String> allowedHosts();

  /**
   * Whether these hosts may have loopback, link-local or other private addresses, as those of
   * systems in the same network have.
   */
  @WithDefault("false")
  boolean privateAddresses();

  /** Whether {@code http} is allowed beside {@code https}; events are then readable on the line. */
  @WithDefault("false")
  boolean plainHttp();

  /**
   * PEM file with the certificates of the authorities that receivers are trusted by, instead of
   * those of the platform.
   */
  Optional<Path> trustedCertificates();

  /** Whether this process delivers; of several processes one delivers to a webhook at a time. */
  @WithDefault("true")
  boolean deliver();

  /** Interval of the search for new events. */
  @WithDefault("PT1S")
  Duration poll();

  /** Longest wait for a connection. */
  @WithDefault("PT5S")
  Duration connectLimit();

  /** Longest time of an attempt, from the connection to the status; at most a minute. */
  @WithDefault("PT15S")
  Duration attemptLimit();

  /** Attempts of a webhook at the same time, each about another document; 1 to 64. */
  @WithDefault("4")
  @Min(1)
  @Max(64)
  int parallel();

  /** Wait after the first failure; it doubles with each further one, and varies by a half. */
  @WithDefault("PT5S")
  Duration firstWait();

  /** Longest wait after a failure. */
  @WithDefault("PT30M")
  Duration longestWait();

  /**
   * Time without a success after which a webhook is suspended; shorter than {@code give-up-after}.
   */
  @WithDefault("P1D")
  Duration suspendAfter();

  /** Time since the first attempt after which an event is given up while others are delivered. */
  @WithDefault("P3D")
  Duration giveUpAfter();

  /** How long the secret before a rotation signs beside the new one. */
  @WithDefault("P1D")
  Duration secretOverlap();
}
