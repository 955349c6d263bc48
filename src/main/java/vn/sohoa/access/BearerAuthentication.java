package vn.sohoa.access;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.sohoa.problem.ProblemWriter;
import vn.sohoa.problem.Reason;

/** Authenticates requests by the header {@code Authorization: Bearer sohoa_…}. */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {
  private static final String SCHEME = "bearer ";

  private final ProblemWriter problems;

  BearerAuthentication(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return anonymous();
    }
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Uni.createFrom().failure(new AuthenticationFailedException("not a bearer token"));
    }
    String token = header.substring(SCHEME.length()).strip();
    var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
    return identities.authenticate(request).map(identity -> identity);
  }

  /**
   * Returns a null item for a request without credentials, as Quarkus requires although its types
   * do not declare it.
   */
  @SuppressWarnings("NullAway")
  private static Uni<SecurityIdentity> anonymous() {
    return Uni.createFrom().nullItem();
  }

  /** Answers with a problem document, like every other refusal. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    return Uni.createFrom()
        .completionStage(problems.send(context, Reason.UNAUTHENTICATED).toCompletionStage())
        .replaceWith(true);
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
    return Set.of(TokenAuthenticationRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
  }
}
