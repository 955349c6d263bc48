package vn.sohoa.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Events of documents, dossiers and batches. */
@ConfigMapping(prefix = "sohoa.events")
public interface EventConfig {
  /**
   * How long an event is stored after a newer one of the same document or dossier was written.
   * Webhooks can be replayed, and paused ones resumed, within this time. The latest event of each
   * document and dossier is stored for good. At least a day.
   */
  @WithDefault("P30D")
  Duration keep();

  /** Value of {@code source} in envelopes, which names the installation: a URI. */
  @WithDefault("urn:sohoa")
  String source();
}
