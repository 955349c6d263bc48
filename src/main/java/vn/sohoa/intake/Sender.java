package vn.sohoa.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import vn.sohoa.access.Caller;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.http.RequestId;

/**
 * Who sends a document, and with which request.
 *
 * @param requestId as {@link RequestId} makes it; empty if there was no request
 */
public record Sender(String keyId, DocumentVisibility visibility, Optional<String> requestId) {
  /** Returns the sender of a request that passed a role check. */
  public static Sender of(SecurityContext caller, RoutingContext request) {
    return new Sender(
        Caller.of(caller).keyId(), DocumentVisibility.of(caller), RequestId.of(request));
  }
}
