package vn.sohoa.review.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Review by people. */
@ConfigMapping(prefix = "sohoa.review")
public interface ReviewConfig {
  /**
   * Time for which a claim of a document is in force, whole seconds. Clients renew it while
   * somebody works on the document.
   */
  @WithDefault("PT5M")
  Duration lease();
}
