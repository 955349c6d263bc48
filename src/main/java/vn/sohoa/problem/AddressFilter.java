package vn.sohoa.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Normalizes the request URI before it is matched with an operation. */
final class AddressFilter {
  private static final Pattern ESCAPED_COLON = Pattern.compile("%3[Aa]");

  /**
   * Decodes percent-encoded colons, because many clients encode the one of {@code /dossiers:batch}.
   * Converts names to the form in which they are stored.
   */
  @ServerRequestFilter(preMatching = true)
  void look(ContainerRequestContext request) {
    String address = request.getUriInfo().getRequestUri().toString();
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    String rest = query < 0 ? "" : address.substring(query);
    String stored = SentAddress.of(ESCAPED_COLON.matcher(path).replaceAll(":") + rest);
    if (!stored.equals(address)) {
      request.setRequestUri(URI.create(stored));
    }
  }
}
