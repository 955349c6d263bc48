package vn.sohoa.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;

/** Release of documents that were quarantined by mistake. */
@Path("/api/v1/documents/{docCode}/release")
@Tag(name = "documents")
@RolesAllowed(Right.ADMINISTER)
public class ReleaseResource {
  private final ReprocessService reprocessing;

  ReleaseResource(ReprocessService reprocessing) {
    this.reprocessing = reprocessing;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      summary =
          "Đưa ra khỏi khu cách ly vì không phải bí mật nhà nước / Release: it is no state secret")
  public void release(@PathParam("docCode") String docCode, @Context SecurityContext caller) {
    reprocessing.release(docCode, Caller.of(caller).keyId());
  }
}
