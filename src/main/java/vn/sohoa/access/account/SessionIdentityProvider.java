package vn.sohoa.access.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;

/**
 * Authenticates a request by its session. The identity is that of an access key with the role and
 * rights of the account; until a password that has to be changed is changed, it has none.
 */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {
  private final SessionService sessions;

  SessionIdentityProvider(SessionService sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identify(request));
  }

  private SecurityIdentity identify(SessionRequest request) {
    SecretToken token = request.token();
    Session session =
        sessions
            .find(token, request.isUse())
            .orElseThrow(() -> new AuthenticationFailedException("the session is over"));
    Principal principal = session::accountId;
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(principal)
            .addAttribute(SignedIn.ATTRIBUTE, SignedIn.of(session, token));
    return session.mustChange()
        ? identity.build()
        : identity.addRole(session.role().name()).addRoles(session.rights()).build();
  }
}
