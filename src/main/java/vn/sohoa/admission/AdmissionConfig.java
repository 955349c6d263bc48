package vn.sohoa.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How many requests are served at once and how fast they may come, by access key or account and by
 * client address. Counted in each process for itself.
 */
@ConfigMapping(prefix = "sohoa.admission")
public interface AdmissionConfig {
  /**
   * Requests with a body (uploads, messages, decisions) that are served at the same time. Each
   * holds a thread until its body has arrived. A further one gets {@code 503}.
   */
  @WithDefault("72")
  @Min(1)
  int bodies();

  /** Those of one key; a further one gets {@code 429}. */
  @WithDefault("48")
  @Min(1)
  int bodiesByKey();

  /**
   * Batches ({@code :batch}, {@code :dvcqg}, {@code :import}, {@code :decide}, {@code :attest},
   * rebuilding) that are served at the same time. They count as bodies, too.
   */
  @WithDefault("16")
  @Min(1)
  int batches();

  /** Those of one key. */
  @WithDefault("8")
  @Min(1)
  int batchesByKey();

  /** Downloads, exports and reports that are served at the same time. */
  @WithDefault("32")
  @Min(1)
  int exports();

  /** Those of one key. */
  @WithDefault("12")
  @Min(1)
  int exportsByKey();

  /** Requests without a body and not counted elsewhere that are served for one key at a time. */
  @WithDefault("48")
  @Min(1)
  int requestsByKey();

  /**
   * Event streams of one key that are open at the same time. They hold no thread; {@code
   * sohoa.progress.max-streams} limits all.
   */
  @WithDefault("200")
  @Min(1)
  int streamsByKey();

  /** Forms sent by nobody who is signed in (sign-in, first password) that are served at a time. */
  @WithDefault("32")
  @Min(1)
  int forms();

  /** Those of one client address. */
  @WithDefault("24")
  @Min(1)
  int formsByAddress();

  /**
   * Time in which a body has to bring {@code body-rate} bytes for each second of it. If it does
   * not, the request ends with {@code 408}. So does an upload when this service cannot write to its
   * disk for that time.
   */
  @WithDefault("PT20S")
  Duration bodyWindow();

  /** Least bytes a second of a body, in each window. */
  @WithDefault("512")
  MemorySize bodyRate();

  /**
   * Least bytes a second of a body on average. A body of known length may take {@code body-grace}
   * and its length divided by this.
   */
  @WithDefault("8K")
  MemorySize bodyMeanRate();

  /** Time that every body may take, however small it is. */
  @WithDefault("PT1M")
  Duration bodyGrace();

  /**
   * Time after which a connection is closed that serves no request: it has not sent the head of its
   * first or next one completely. Longer than proxies keep idle connections to a service (nginx: 60
   * seconds), so that the proxy closes them first.
   */
  @WithDefault("PT75S")
  Duration headLimit();

  /** Requests a second that a key may send for long; more get {@code 429}. */
  @WithDefault("200")
  @Min(1)
  int rate();

  /** Requests that a key may send at once after a pause. */
  @WithDefault("4000")
  @Min(1)
  int burst();

  /**
   * Requests a minute with an unknown or revoked key that one client address may send for long.
   * Further ones are refused with {@code 429} without looking at the database; keys that were valid
   * in the last hour are not concerned.
   */
  @WithDefault("120")
  @Min(1)
  int failuresPerMinute();

  /** Those at once after a pause. */
  @WithDefault("300")
  @Min(1)
  int failureBurst();

  /**
   * Passwords and one-time links a minute that one client address may try for long. People behind
   * one address (a proxy that is not trusted, NAT) share it.
   */
  @WithDefault("60")
  @Min(1)
  int signInsPerMinute();

  /** Those at once after a pause. */
  @WithDefault("300")
  @Min(1)
  int signInBurst();
}
