package vn.sohoa.result.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import vn.sohoa.result.NamedValues;

/**
 * The configuration of a receiver, validated.
 *
 * @param login empty if there are no sessions
 * @param sessionCodes empty if they are unknown
 * @param trusted authorities that the receiver is trusted by; empty for those of the platform
 */
record PortalSettings(
    URI address,
    Optional<Login> login,
    String unitCode,
    String service,
    Map<String, String> headers,
    Set<String> successCodes,
    Optional<Set<String>> sessionCodes,
    Set<String> busyCodes,
    Optional<SSLContext> trusted) {
  private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(5);
  private static final String PREFIX = "sohoa.portal.";

  PortalSettings {
    headers = Map.copyOf(headers);
    successCodes = Set.copyOf(successCodes);
    busyCodes = Set.copyOf(busyCodes);
  }

  /** Where sessions come from, and for whom. */
  record Login(URI address, String user, String password) {
    @Override
    public String toString() {
      return address.getHost() + " as " + user; // no log has the password, nor a query
    }
  }

  /** Addresses may have tokens in their query, and headers may be some. */
  @Override
  public String toString() {
    return address.getHost() + login.map(one -> ", login at " + one).orElse("");
  }

  /**
   * Returns the settings; empty if nothing is to be sent.
   *
   * @throws IllegalStateException if something is missing or contradicts itself
   */
  static Optional<PortalSettings> of(PortalConfig config) {
    if (config.attemptLimit().compareTo(LONGEST_ATTEMPT) > 0) {
      throw new IllegalStateException(PREFIX + "attempt-limit is more than 5 minutes");
    }
    return config.address().map(address -> of(config, address));
  }

  private static PortalSettings of(PortalConfig config, String address) {
    return new PortalSettings(
        url(config, "address", address),
        config.loginAddress().map(login -> login(config, login)),
        required("unit-code", config.unitCode()),
        required("service", config.service()),
        headers(config),
        Set.copyOf(NamedValues.list(config.successCodes())),
        config.sessionCodes().map(codes -> Set.copyOf(NamedValues.list(codes))),
        Set.copyOf(NamedValues.list(config.busyCodes().orElse(""))),
        config
            .trustedCertificates()
            .map(file -> TrustedCertificates.read(PREFIX + "trusted-certificates", file)));
  }

  private static Login login(PortalConfig config, String address) {
    return new Login(
        url(config, "login-address", address),
        required("user", config.user()),
        required("password", config.password()));
  }

  private static Map<String, String> headers(PortalConfig config) {
    Map<String, String> headers = NamedValues.map(PREFIX + "headers", config.headers().orElse(""));
    try {
      headers.forEach(HttpRequest.newBuilder()::setHeader);
      return headers;
    } catch (IllegalArgumentException e) {
      // Without the cause, which has the value
      throw new IllegalStateException(PREFIX + "headers cannot be sent");
    }
  }

  private static String required(String name, Optional<String> value) {
    return value
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new IllegalStateException(PREFIX + name + " is missing"));
  }

  /** What is refused is not named, nor the cause, which has it: it may have a password. */
  private static URI url(PortalConfig config, String name, String text) {
    return parse(text)
        .filter(url -> isAllowed(url, config.plainHttp()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    PREFIX + name + " is no address by https without user and fragment"));
  }

  private static boolean isAllowed(URI url, boolean plainHttp) {
    boolean isSecure = "https".equalsIgnoreCase(url.getScheme());
    boolean isPlain = "http".equalsIgnoreCase(url.getScheme()) && plainHttp;
    return (isSecure || isPlain)
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null;
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
