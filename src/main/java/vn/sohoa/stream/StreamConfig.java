package vn.sohoa.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Streams of progress and of counts (Server-Sent Events). */
@ConfigMapping(prefix = "sohoa.progress")
public interface StreamConfig {
  /** Streams of this process that are open at the same time; a further one gets {@code 503}. */
  @WithDefault("1000")
  @Min(1)
  int maxStreams();

  /** Interval of the one query for all documents that are followed. */
  @WithDefault("PT0.3S")
  Duration poll();

  /**
   * Interval of the one query for all pages that follow the counts of the review queue, and of that
   * for all who follow their own uploads.
   */
  @WithDefault("PT1S")
  Duration pagePoll();

  /** Interval of the comment that keeps an idle stream open through proxies. */
  @WithDefault("PT15S")
  Duration heartbeat();

  /** Wait before a client connects again after a lost connection, as told to it. */
  @WithDefault("PT3S")
  Duration retry();

  /**
   * Time after which a stream without an end of its own is closed. Its client connects again, and
   * its session and rights are checked again.
   */
  @WithDefault("PT10M")
  Duration lifetime();
}
