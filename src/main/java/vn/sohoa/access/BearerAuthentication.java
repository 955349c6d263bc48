package vn.sohoa.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sohoa.message.Language;
import vn.sohoa.problem.Problem;
import vn.sohoa.problem.Problems;
import vn.sohoa.problem.Reason;

/** Authenticates requests by the header {@code Authorization: Bearer sohoa_…}. */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {
  private static final String SCHEME = "bearer ";

  private final ObjectMapper json;

  BearerAuthentication(ObjectMapper json) {
    this.json = json;
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
    Problem problem = Problems.of(Reason.UNAUTHENTICATED, "", List.of(), language(context));
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader("WWW-Authenticate", "Bearer")
        .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
    return Uni.createFrom()
        .completionStage(context.response().end(toJson(problem)).toCompletionStage())
        .replaceWith(true);
  }

  private static Language language(RoutingContext context) {
    return Language.preferred(
        context.acceptableLanguages().stream().map(asked -> Locale.of(asked.tag())).toList());
  }

  private Buffer toJson(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem document is always JSON", e);
    }
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
