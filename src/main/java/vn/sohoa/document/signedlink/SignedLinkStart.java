package vn.sohoa.document.signedlink;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Refuses to start with settings that would make links that do not work, or never end. */
@Singleton
class SignedLinkStart {
  private static final Duration MOST = Duration.ofDays(1);

  void check(@Observes StartupEvent event, SignedLinkConfig config) {
    config.publicUrl().ifPresent(SignedLinkStart::requireAddress);
    requireTimes(config.validFor(), config.longestValidFor());
  }

  static void requireAddress(URI url) {
    boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    String path = url.getRawPath();
    boolean isBare =
        (path == null || path.isEmpty() || path.equals("/"))
            && url.getRawQuery() == null
            && url.getRawFragment() == null
            && url.getRawUserInfo() == null;
    if (!isWeb || url.getHost() == null || !isBare) {
      throw new IllegalStateException(
          "sohoa.links.public-url has to be http or https, a host and perhaps a port: " + url);
    }
  }

  static void requireTimes(Duration usual, Duration longest) {
    if (usual.toSeconds() < 1 || usual.compareTo(longest) > 0 || longest.compareTo(MOST) > 0) {
      throw new IllegalStateException(
          "sohoa.links.valid-for has to be a second at least, and at most"
              + " sohoa.links.longest-valid-for, which is a day at most");
    }
  }
}
