package vn.sohoa.review.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.sohoa.access.Right;
import vn.sohoa.intake.Sender;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource that joins documents (gộp tài liệu). */
@Path("/api/v1/documents:join")
@Tag(name = "documents")
@RolesAllowed({Right.REVIEW_DOCUMENTS, Right.SEND_DOCUMENTS})
public class JoinResource {
  private final Splitter splitter;

  JoinResource(Splitter splitter) {
    this.splitter = splitter;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "joinDocuments",
      summary = "Join several documents to one",
      description =
          "Makes a new document of all pages of the documents in the order given, copied without"
              + " loss. It has the declaration of the first. The documents that were joined become"
              + " WITHDRAWN and keep their originals. Files with a digital signature are not joined."
              + " Who only sends documents joins what it sent itself and nobody has decided on: a paper"
              + " that was scanned to several files.")
  @Refuses({
    Reason.CONFLICT,
    Reason.DOCUMENT_REUSED,
    Reason.PAGES_NOT_COPIED,
    Reason.NUMBERS_EXHAUSTED,
    Reason.STORAGE_FULL,
    Reason.UNPROCESSABLE,
    Reason.COMPONENT_NEEDS_OWN_PAPER,
    Reason.NOT_FOUND
  })
  public MadeDocuments join(
      @Valid @NotNull JoinRequest asked,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    boolean isReviewer = caller.isUserInRole(Right.REVIEW_DOCUMENTS);
    return splitter.join(
        asked,
        Sender.of(caller, request),
        isReviewer ? PageWork.Scope.ALL : PageWork.Scope.OWN_UNDECIDED);
  }
}
