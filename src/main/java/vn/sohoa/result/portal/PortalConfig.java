package vn.sohoa.result.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Delivery of entries of attested results to the national portal, or to the integration platform
 * (LGSP) before it. Off unless {@code address} is set.
 */
@ConfigMapping(prefix = "sohoa.portal")
public interface PortalConfig {
  /** Address that takes entries, an absolute URL by {@code https}. Without it nothing is sent. */
  Optional<String> address();

  /**
   * Address that gives sessions, an absolute URL by {@code https}. Without it requests have an
   * empty {@code session}.
   */
  Optional<String> loginAddress();

  /** Code of the sending unit, {@code madonvi} of the envelope. Required with {@code address}. */
  Optional<String> unitCode();

  /**
   * Name of the service, {@code service} of the envelope. Required with {@code address}: the
   * receiver says what it is.
   */
  Optional<String> service();

  /** User name of the login. */
  Optional<String> user();

  /** Password of the login. */
  Optional<String> password();

  /** Name of the member of the login that has the user name. */
  @WithDefault("username")
  String loginUserMember();

  /** Name of the member of the login that has the password. */
  @WithDefault("password")
  String loginPasswordMember();

  /**
   * Headers of all requests, as {@code name=value} separated by commas, e.g. {@code
   * dstcode=VN:GOV:H24.99:dvc}, by which platforms route.
   */
  Optional<String> headers();

  /** Form of {@code isUpdating}: the texts {@code True} and {@code False}, or a boolean. */
  @WithDefault("TEXT")
  UpdatingForm updatingForm();

  /** Codes ({@code error_code}) of answers that take an entry, separated by commas. */
  @WithDefault("0,00")
  String successCodes();

  /**
   * Codes of answers that say that a session is over, separated by commas. Without it, whatever is
   * refused in a session that has been used before is tried once more in a new one.
   */
  Optional<String> sessionCodes();

  /**
   * Codes of answers that say nothing of the entry, e.g. that the receiver is busy, separated by
   * commas: it is sent again later.
   */
  Optional<String> busyCodes();

  /** Longest use of a session. */
  @WithDefault("PT20M")
  Duration sessionTime();

  /** Whether {@code http} is allowed: entries and password are then readable on the line. */
  @WithDefault("false")
  boolean plainHttp();

  /**
   * PEM file with the certificates of the authorities that the receiver is trusted by, instead of
   * those of the platform.
   */
  Optional<Path> trustedCertificates();

  /** Whether this process delivers; of several processes one delivers at a time. */
  @WithDefault("true")
  boolean deliver();

  /** Interval of the search for entries to send. */
  @WithDefault("PT5S")
  Duration poll();

  /** Longest wait for a connection. */
  @WithDefault("PT10S")
  Duration connectLimit();

  /** Longest time of a request, from the connection to the end of the answer; at most 5 minutes. */
  @WithDefault("PT1M")
  Duration attemptLimit();

  /** Entries that are sent at the same time, each of another dossier; 1 to 16. */
  @WithDefault("2")
  @Min(1)
  @Max(16)
  int parallel();

  /** Wait after the first failure; it doubles with each further one, and varies by a half. */
  @WithDefault("PT10S")
  Duration firstWait();

  /** Longest wait after a failure. */
  @WithDefault("PT30M")
  Duration longestWait();

  /** Form of {@code isUpdating}. */
  enum UpdatingForm {
    /** {@code "True"} and {@code "False"}. */
    TEXT,
    /** {@code true} and {@code false}. */
    BOOLEAN
  }
}
