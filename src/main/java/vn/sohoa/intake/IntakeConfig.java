package vn.sohoa.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of uploads. */
@ConfigMapping(prefix = "sohoa.intake")
public interface IntakeConfig {
  /**
   * Maximum size of a request and of its file. Files are streamed to disk, never held in memory.
   */
  @WithDefault("2G")
  MemorySize maxFileSize();
}
