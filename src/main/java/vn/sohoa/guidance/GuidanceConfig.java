package vn.sohoa.guidance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import vn.sohoa.document.DocumentRole;

/** What the guidance does not have, and the service needs. */
@ConfigMapping(prefix = "sohoa.guidance")
public interface GuidanceConfig {
  /**
   * Role of documents that clients of the guidance import: COMPONENT (a paper of a dossier) or
   * RESULT (a result). People can change it.
   */
  @WithDefault("component")
  DocumentRole role();
}
