package vn.sohoa.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** No address may hold the character NUL, which the database cannot compare with. */
final class AddressFilter {
  @ServerRequestFilter
  @Nullable Response refuseNul(ContainerRequestContext request) {
    String address = request.getUriInfo().getRequestUri().toString();
    return address.contains("%00")
        ? Problems.response(Reason.INVALID_REQUEST, "the address holds the character NUL", null)
        : null;
  }
}
