package vn.sohoa.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The sandbox. */
@ConfigMapping(prefix = "sohoa.sandbox")
public interface SandboxConfig {
  /**
   * Whether this is a sandbox for tests of client programs, as {@code sohoa serve --sandbox} starts
   * one: invented data, published access keys, no OCR. Never for real papers. Read before the
   * service starts: only from the environment or a Java system property.
   */
  @WithDefault("false")
  boolean enabled();
}
