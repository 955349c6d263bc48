package vn.sohoa.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a station may send. */
@ConfigMapping(prefix = "sohoa.intake")
public interface IntakeConfig {
  /** The largest file taken. It is streamed to disk, never held in memory. */
  @WithDefault("2G")
  MemorySize maxFileSize();
}
