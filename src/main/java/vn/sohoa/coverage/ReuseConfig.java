package vn.sohoa.coverage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which documents can be re-used for other dossiers. */
@ConfigMapping(prefix = "sohoa.reuse")
public interface ReuseConfig {
  /**
   * Whether only attested documents are offered and accepted for re-use. Papers that are already
   * re-used stay.
   */
  @WithDefault("false")
  boolean attestedOnly();
}
