package vn.sohoa.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Understanding what was read. */
@ConfigMapping(prefix = "sohoa.extract")
public interface ExtractConfig {
  /**
   * Folder with definitions of kinds of paper, {@code *.yaml}; they add to those that come with the
   * program or replace them, and may be changed at any time.
   */
  @WithDefault("${sohoa.data-dir}/kinds")
  Path kindsFolder();
}
