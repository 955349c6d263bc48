package vn.sohoa.access.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Accounts of people, who sign in on the pages with a password. */
@ConfigMapping(prefix = "sohoa.account")
public interface AccountConfig {
  /** Wrong passwords in a row after which an account is locked. */
  @Min(1)
  @WithDefault("5")
  int maxFailures();

  /** Time for which it is locked. */
  @WithDefault("PT15M")
  Duration lock();

  /** Time without a request after which a session ends. */
  @WithDefault("PT8H")
  Duration sessionIdle();

  /** Time after the sign-in at which a session ends in any case. */
  @WithDefault("PT12H")
  Duration sessionMax();

  /** Time for which a link for a first or new password is valid; it works once. */
  @WithDefault("PT24H")
  Duration linkLife();

  /** Characters that a new password needs. */
  @Min(8)
  @Max(64)
  @WithDefault("12")
  int passwordLength();
}
