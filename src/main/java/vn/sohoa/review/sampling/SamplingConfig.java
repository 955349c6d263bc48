package vn.sohoa.review.sampling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

/** Samples that measure quality. */
@ConfigMapping(prefix = "sohoa.sampling")
public interface SamplingConfig {
  /** Share of right values from which a lot is accepted, unless its plan says another. */
  @WithDefault("0.98")
  @DecimalMin("0")
  @DecimalMax("1")
  double target();

  /**
   * Share of right characters from which a lot is accepted, unless its plan says another. At least
   * 98 % by Công văn 7197/BKHCN-CĐSQG.
   */
  @WithDefault("0.98")
  @DecimalMin("0")
  @DecimalMax("1")
  double characterTarget();

  /** Time after which a document that nobody has read goes to another reader, whole seconds. */
  @WithDefault("PT30M")
  Duration lease();
}
