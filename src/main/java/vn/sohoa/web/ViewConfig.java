package vn.sohoa.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The page that signed links open. */
@ConfigMapping(prefix = "sohoa.view")
public interface ViewConfig {
  /**
   * Origins of the pages that may embed it, separated by commas: scheme, host and perhaps a port,
   * as {@code https://motcua.example.gov.vn}; {@code https://*.example.gov.vn} stands for all hosts
   * below. Without any, it is shown in no frame. All other pages never are.
   */
  Optional<String> frameAncestors();
}
