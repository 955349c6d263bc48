package vn.sohoa.review.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource of the review queue and of claims. */
@Path("/api/v1/reviews")
@Tag(name = "reviews")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class ReviewResource {
  private final ReviewQueue queue;
  private final ReviewClaims claims;
  private final Cursors cursors;

  ReviewResource(ReviewQueue queue, ReviewClaims claims, Cursors cursors) {
    this.queue = queue;
    this.claims = claims;
    this.cursors = cursors;
  }

  @GET
  @ReadsRecords(ReadAction.LIST)
  @Operation(
      operationId = "listReviews",
      summary = "List the documents that need a person",
      description =
          "The review queue: all documents that are NEEDS_REVIEW and in use, the most valuable"
              + " first. In this order: the dossier is due earlier; an obligation would be missing without the"
              + " document; nobody decided to which dossier it belongs; the quality score is"
              + " lower; it was received earlier.")
  public CursorPage<QueuedDocument> list(
      @BeanParam ReviewFilter filter,
      @QueryParam("claim") Optional<ClaimFilter> claim,
      @Valid @BeanParam PageRequest page,
      @Context SecurityContext caller) {
    return queue.page(filter, claim, cursors.open(page), Caller.of(caller).keyId());
  }

  @GET
  @Path("/counts")
  @Operation(
      operationId = "countReviews",
      summary = "Count the documents that need a person",
      description = "Numbers of documents in the review queue, for dashboards.")
  public ReviewCounts counts() {
    return queue.counts();
  }

  @POST
  @Path("/next")
  @Operation(
      operationId = "claimNextReview",
      summary = "Claim the next document for review",
      description =
          "Claims the most valuable document that is free and meets the filter. No two callers get"
              + " the same one. Documents that the caller gave back come after all others. A claim"
              + " is in force for `sohoa.review.lease` (5 minutes) and ends when the document"
              + " leaves the queue. It protects nothing: decisions are guarded by If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "The document, with the claim",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = QueuedDocument.class)))
  @APIResponse(responseCode = "204", description = "No document is free")
  public RestResponse<QueuedDocument> next(
      @BeanParam ReviewFilter filter, @Context SecurityContext caller) {
    return claims
        .next(filter, Caller.of(caller).keyId())
        .map(RestResponse::ok)
        .orElseGet(RestResponse::noContent);
  }

  @PUT
  @Path("/claims/{docCode}")
  @Operation(
      operationId = "claimReview",
      summary = "Claim a document, or renew the claim",
      description =
          "Claims a document of the review queue for `sohoa.review.lease`, or renews the claim of"
              + " the caller. A claim that has run out is renewed too, unless somebody else has"
              + " claimed the document since.")
  @Refuses({Reason.NOT_FOUND, Reason.CONFLICT, Reason.CLAIMED})
  public QueuedDocument claim(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    return claims.take(docCode, DocumentVisibility.of(caller), Caller.of(caller).keyId());
  }

  @DELETE
  @Path("/claims/{docCode}")
  @Operation(
      operationId = "giveBackReview",
      summary = "Give a claimed document back",
      description =
          "Ends the claim of the caller. Without a claim it has no effect. `claimNextReview`"
              + " returns other documents to this caller first.")
  @Refuses(Reason.CLAIMED)
  public void giveBack(@PathParam("docCode") String docCode, @Context SecurityContext caller) {
    claims.giveBack(docCode, DocumentVisibility.of(caller), Caller.of(caller).keyId());
  }

  /** Number of corrected documents; 0 unless the database was changed manually. */
  @Schema(name = "ReviewCorrection")
  public record Rebuilt(long mended) {}

  @POST
  @Path("/rebuild")
  @RolesAllowed(Right.ADMINISTER)
  @Operation(
      operationId = "rebuildReviews",
      summary = "Compute the review queue again",
      description =
          "Compares the stored queue with the documents, links, findings and dossiers, and corrects"
              + " it. Claims stay.")
  public Rebuilt rebuild(@Context SecurityContext caller) {
    return new Rebuilt(queue.rebuild(Caller.of(caller).keyId()));
  }
}
