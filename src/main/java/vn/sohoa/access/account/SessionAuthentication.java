package vn.sohoa.access.account;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;

/**
 * Authenticates requests by the cookie of a session. A request with the header {@code
 * Authorization} is left to that, and one with a session that is over is anonymous.
 */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Optional<SecretToken> token =
        context.request().headers().contains(HttpHeaders.AUTHORIZATION)
            ? Optional.empty()
            : SessionCookie.of(context.request());
    return token
        .map(
            one ->
                identities
                    .authenticate(new SessionRequest(one, isUse(context)))
                    .onFailure(AuthenticationFailedException.class)
                    .recoverWithNull())
        .orElseGet(SessionAuthentication::anonymous);
  }

  /** A page that nobody looks at opens its stream of events again and again. */
  private static boolean isUse(RoutingContext context) {
    return !MediaType.SERVER_SENT_EVENTS.equals(context.request().getHeader(HttpHeaders.ACCEPT));
  }

  /** See {@code BearerAuthentication}: the types of Quarkus do not declare the null. */
  @SuppressWarnings("NullAway")
  private static Uni<SecurityIdentity> anonymous() {
    return Uni.createFrom().nullItem();
  }

  /** Leaves the answer to the mechanism of keys: pages send people to the sign-in themselves. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    return Uni.createFrom().item(false);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(
            new ChallengeData(
                HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME));
  }

  /** After that of keys, whose challenge is the one of the API. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY - 1;
  }
}
