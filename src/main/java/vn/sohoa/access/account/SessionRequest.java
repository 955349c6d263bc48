package vn.sohoa.access.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity of the session that a cookie belongs to. */
final class SessionRequest extends BaseAuthenticationRequest {
  private final SecretToken token;
  private final boolean use;

  /**
   * @param use whether the request is a use of the session, which prolongs it
   */
  SessionRequest(SecretToken token, boolean use) {
    this.token = token;
    this.use = use;
  }

  boolean isUse() {
    return use;
  }

  SecretToken token() {
    return token;
  }
}
