package vn.sohoa.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import vn.sohoa.link.scoring.Thresholds;

/** Thresholds of automatic linking. */
@ConfigMapping(prefix = "sohoa.link")
public interface LinkConfig {
  /**
   * Minimum probability of a dossier for a link without a person. At the threshold, about 1 − value
   * of the links are wrong; src/docs/bench/links.md has the measured rate.
   */
  @WithDefault("0.99")
  @DecimalMin("0.5")
  @DecimalMax("1")
  double accept();

  /** Minimum probability of a component within the dossier for a link without a person. */
  @WithDefault("0.95")
  @DecimalMin("0.5")
  @DecimalMax("1")
  double acceptComponent();

  /**
   * Minimum probability that one of the candidates is right; below it none are shown and the
   * decision is {@code unmatched}.
   */
  @WithDefault("0.2")
  @DecimalMin("0")
  @DecimalMax("1")
  double show();

  /** Maximum number of candidates shown. */
  @WithDefault("10")
  @Min(1)
  @Max(100)
  int mostCandidates();

  /** Documents sent with the same key within this time count as neighbours in a batch. */
  @WithDefault("PT5M")
  Duration batchWindow();

  default Thresholds thresholds() {
    return new Thresholds(accept(), acceptComponent(), show(), mostCandidates());
  }
}
