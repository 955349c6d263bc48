package vn.sohoa.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Streams of progress (Server-Sent Events). */
@ConfigMapping(prefix = "sohoa.progress")
public interface ProgressConfig {
  /** Streams of this process that are open at the same time; a further one gets {@code 503}. */
  @WithDefault("1000")
  @Min(1)
  int maxStreams();

  /** Interval of the one query for all documents that are followed. */
  @WithDefault("PT0.3S")
  Duration poll();

  /** Interval of the comment that keeps an idle stream open through proxies. */
  @WithDefault("PT15S")
  Duration heartbeat();

  /** Wait before a client connects again after a lost connection, as told to it. */
  @WithDefault("PT3S")
  Duration retry();
}
