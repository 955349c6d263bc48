package vn.sohoa.notify.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of a receiver, as far as the program of a receiver may be reached at it at all.
 *
 * @param host in lower case, without brackets
 * @param port 1 to 65535
 * @param target path and query, as they are sent
 */
record ReceiverAddress(boolean isSecure, String host, int port, String target) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int LAST_PORT = 65_535;

  /**
   * Parses an address; empty unless it is an absolute one by http or https, with a host and without
   * user and fragment.
   */
  static Optional<ReceiverAddress> parse(String url) {
    try {
      URI uri = new URI(url);
      boolean isSecure = "https".equalsIgnoreCase(uri.getScheme());
      boolean isWeb = isSecure || "http".equalsIgnoreCase(uri.getScheme());
      if (!isWeb
          || uri.getHost() == null
          || uri.getRawUserInfo() != null
          || uri.getRawFragment() != null
          || uri.getPort() == 0
          || uri.getPort() > LAST_PORT) {
        return Optional.empty();
      }
      int port = uri.getPort() > 0 ? uri.getPort() : isSecure ? HTTPS : HTTP;
      return Optional.of(new ReceiverAddress(isSecure, host(uri), port, target(uri)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String host(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Whether the configuration allows events to be sent to it. */
  boolean isAllowed(WebhookConfig config) {
    return (isSecure || config.plainHttp())
        && Stream.of(config.allowedHosts().orElse("").split(",", -1))
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .anyMatch(host::equals);
  }
}
