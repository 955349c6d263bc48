package vn.sohoa.access.account;

import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import vn.sohoa.message.Language;

/**
 * The person of a session.
 *
 * @param id id of the account's access key, which is the name of the principal
 * @param name as colleagues know the person
 * @param csrf token that requests of the session send with every change
 * @param mustChange whether the session may change the password and nothing else
 */
public record SignedIn(
    String id, String login, String name, String csrf, Language language, boolean mustChange) {
  static final String ATTRIBUTE = "sohoa.signed-in";

  /** Returns the person of an identity; empty for anonymous requests and those with a key. */
  public static Optional<SignedIn> of(SecurityIdentity identity) {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  /** Whether a text is the token; takes the same time for all texts. */
  boolean isCsrf(String sent) {
    return MessageDigest.isEqual(
        csrf.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  static SignedIn of(Session session, SecretToken token) {
    return new SignedIn(
        session.accountId(),
        session.login(),
        session.name(),
        token.csrf(),
        session.language(),
        session.mustChange());
  }
}
