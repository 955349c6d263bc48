package vn.sohoa.export;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Exports of documents with their files. */
@ConfigMapping(prefix = "sohoa.export")
public interface ExportConfig {
  /** Time after which an export is deleted; at least an hour. */
  @WithDefault("P7D")
  Duration keep();

  /** Exports that a key may have at a time; a further one gets {@code 429}. */
  @WithDefault("20")
  @Min(1)
  int most();

  /** Documents of an export; 1 to 2,000,000, which are chosen in some minutes. */
  @WithDefault("1000000")
  @Min(1)
  @Max(2_000_000)
  int mostDocuments();

  /** Whether this process prepares exports; of several processes one works on an export. */
  @WithDefault("true")
  boolean prepare();

  /**
   * Bytes that are read in a second, at most, to prepare an export: each file is read once before
   * it can be handed out, unless it was in an export before.
   */
  @WithDefault("100M")
  MemorySize rate();

  /** Interval of the search for exports to prepare. */
  @WithDefault("PT1S")
  Duration poll();

  /** Interval at which exports that have expired are deleted. */
  @WithDefault("PT10M")
  Duration clean();
}
