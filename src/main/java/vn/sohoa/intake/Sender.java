package vn.sohoa.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoa.access.Caller;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.http.RequestId;

/**
 * Who sends a document, and with which request.
 *
 * @param requestId 1 to 128 visible ASCII characters; empty if the request has none
 */
record Sender(String keyId, DocumentVisibility visibility, Optional<String> requestId) {
  private static final Pattern STORABLE = Pattern.compile("[!-~]{1,128}");

  Sender {
    requestId = requestId.filter(id -> STORABLE.matcher(id).matches());
  }

  static Sender of(SecurityContext caller, RoutingContext request) {
    return new Sender(
        Caller.of(caller).keyId(), DocumentVisibility.of(caller), RequestId.of(request));
  }
}
