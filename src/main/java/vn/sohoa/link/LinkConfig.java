package vn.sohoa.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import vn.sohoa.link.scoring.Thresholds;

/** From when on the machine links by itself. */
@ConfigMapping(prefix = "sohoa.link")
public interface LinkConfig {
  /**
   * Least probability of a dossier for a link without a person. About 1 minus this is the share of
   * wrong links among those that are only just accepted; src/docs/bench/links.md has the measured
   * one.
   */
  @WithDefault("0.99")
  @DecimalMin("0.5")
  @DecimalMax("1")
  double accept();

  /** Least probability of a component within the dossier for that. */
  @WithDefault("0.95")
  @DecimalMin("0.5")
  @DecimalMax("1")
  double acceptComponent();

  /** Least probability that one of the candidates is right, for them to be shown to a person. */
  @WithDefault("0.2")
  @DecimalMin("0")
  @DecimalMax("1")
  double show();

  /** Most candidates that are shown. */
  @WithDefault("10")
  @Min(1)
  @Max(100)
  int mostCandidates();

  /** Papers that one key scans within this time count as neighbours. */
  @WithDefault("PT5M")
  Duration batchWindow();

  default Thresholds thresholds() {
    return new Thresholds(accept(), acceptComponent(), show(), mostCandidates());
  }
}
