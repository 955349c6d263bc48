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

/** REST resource that splits documents (tách tài liệu). */
@Path("/api/v1/documents:split")
@Tag(name = "documents")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class SplitResource {
  private final Splitter splitter;

  SplitResource(Splitter splitter) {
    this.splitter = splitter;
  }

  @POST
  @ResponseStatus(202)
  @Operation(
      operationId = "splitDocument",
      summary = "Split a document into several",
      description =
          "Makes a new document of each part. Its original has the pages of the part in the order"
              + " given, copied without loss. The document that was split becomes WITHDRAWN and"
              + " keeps its original. Files with a digital signature are not split.")
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
  public MadeDocuments split(
      @Valid @NotNull SplitRequest asked,
      @Context SecurityContext caller,
      @Context RoutingContext request)
      throws IOException {
    return splitter.split(asked, Sender.of(caller, request));
  }
}
