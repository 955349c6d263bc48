package vn.sohoa.document.signedlink;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Links to files and records for people inside the one-stop system. */
@ConfigMapping(prefix = "sohoa.links")
public interface SignedLinkConfig {
  /**
   * Address of this service for browsers, as {@code https://sohoa.example.gov.vn}, with which links
   * begin. Without it, links begin with scheme and host of the request that makes them.
   */
  Optional<URI> publicUrl();

  /** Validity of a link if its request does not set {@code validSeconds}; whole seconds. */
  @WithDefault("PT5M")
  Duration validFor();

  /** How long a link may be valid, at most; at most a day. */
  @WithDefault("PT1H")
  Duration longestValidFor();
}
