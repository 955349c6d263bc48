package vn.sohoa.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;

/** Authenticates a request by its access key. The principal's name is the id of the key. */
@ApplicationScoped
class KeyIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
  private final KeyService keys;

  KeyIdentityProvider(KeyService keys) {
    this.keys = keys;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identify(request.getToken().getToken()));
  }

  private SecurityIdentity identify(String token) {
    AccessKey key =
        keys.authenticate(token)
            .orElseThrow(() -> new AuthenticationFailedException("unknown or revoked key"));
    Principal principal = key::id;
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(principal)
        .addRole(key.role().name())
        .addRoles(key.allRights())
        .addAttribute(KeyProfile.ATTRIBUTE, key.profile())
        .build();
  }
}
