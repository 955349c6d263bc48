package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import vn.sohoa.clean.finding.ScanProfile;

/** Queue, retries and the requirements on scans. */
@ConfigMapping(prefix = "sohoa.pipeline")
public interface PipelineConfig {
  /**
   * Pages read by one task. A higher value opens large files less often; a crash repeats up to this
   * many pages.
   */
  @WithDefault("4")
  @Min(1)
  int pagesPerTask();

  /**
   * Page tasks of one document in the queue at the same time; the limit leaves room for other
   * documents.
   */
  @WithDefault("8")
  @Min(1)
  int tasksInFlight();

  /**
   * Requirements on scans: {@code nd30-2020} (200 dpi in colour, Nghị định 30/2020/NĐ-CP), {@code
   * tt05-2025} (200 dpi in colour, Thông tư 05/2025/TT-BNV, in force from 2025-07-01) or {@code
   * bkhcn-2025} (300 dpi, stricter on skew and blur, from 2025-11-01). A document received before
   * the profile was in force is checked against the latest earlier profile.
   */
  @WithDefault("nd30-2020")
  ScanProfile scanProfile();

  /** Attempts of a task before it is given up. */
  @WithDefault("4")
  @Min(1)
  int attempts();

  /**
   * Time of engines that one document may use, beside {@code document-time-per-page} for each of
   * its pages. What is not read then is not tried any more ({@code DOCUMENT_STOPPED}); what was
   * read is kept.
   */
  @WithDefault("PT10M")
  Duration documentTime();

  /** See {@code document-time}. */
  @WithDefault("PT20S")
  Duration documentTimePerPage();

  /** Wait before the second attempt; doubles with each further attempt. */
  @WithDefault("PT2S")
  Duration backoff();

  /** Interval at which a worker queries the queue. */
  @WithDefault("PT0.25S")
  Duration poll();

  /**
   * Interval at which a running task reports that it is alive. After four missed heartbeats another
   * worker takes the task over.
   */
  @WithDefault("PT5S")
  Duration heartbeat();
}
