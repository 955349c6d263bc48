package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import vn.sohoa.clean.finding.ScanProfile;

/** How work is dealt out. */
@ConfigMapping(prefix = "sohoa.pipeline")
public interface PipelineConfig {
  /**
   * Pages of one task: opening a big file is paid once for so many, and a crash repeats no more.
   */
  @WithDefault("4")
  @Min(1)
  int pagesPerTask();

  /**
   * Page tasks of one document that are in the queue at once; the rest waits, so that others get
   * their turn.
   */
  @WithDefault("8")
  @Min(1)
  int tasksInFlight();

  /** What scans must meet: {@code nd30-2020}, {@code tt05-2025} or {@code bkhcn-2025}. */
  @WithDefault("nd30-2020")
  ScanProfile scanProfile();

  /** Tries of a step until it is given up. */
  @WithDefault("4")
  @Min(1)
  int attempts();

  /** Wait before the second try; it doubles with each further one. */
  @WithDefault("PT2S")
  Duration backoff();

  /** How often the queue is looked at. */
  @WithDefault("PT0.25S")
  Duration poll();

  /** Sign of life of a running task; after four missed ones another worker takes it over. */
  @WithDefault("PT5S")
  Duration heartbeat();
}
