package vn.sohoa.access.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity of the session that a cookie belongs to. */
final class SessionRequest extends BaseAuthenticationRequest {
  private final SecretToken token;

  SessionRequest(SecretToken token) {
    this.token = token;
  }

  SecretToken token() {
    return token;
  }
}
