package vn.sohoa.review.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Rules that people's corrections propose. */
@ConfigMapping(prefix = "sohoa.proposals")
public interface ProposalConfig {
  /** Number of documents in which the same value was corrected in the same way. */
  @WithDefault("5")
  @Min(2)
  int documents();

  /** Number of people who did so. */
  @WithDefault("2")
  @Min(1)
  int people();
}
