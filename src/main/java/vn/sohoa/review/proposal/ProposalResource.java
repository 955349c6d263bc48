package vn.sohoa.review.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** REST resource of proposals that follow from corrections. */
@Path("/api/v1/proposals")
@Tag(name = "reviews")
@RolesAllowed(Right.ADMINISTER)
public class ProposalResource {
  private final Proposals proposals;
  private final Cursors cursors;

  ProposalResource(Proposals proposals, Cursors cursors) {
    this.proposals = proposals;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listProposals",
      summary = "List corrections that people made often",
      description =
          "The same value of the machine corrected in the same way, for the same field and kind of"
              + " paper, in `sohoa.proposals.documents` documents by `sohoa.proposals.people`"
              + " people; and all that were answered. Nothing changes until an admin accepts one.")
  public CursorPage<Proposal> list(
      @QueryParam("state") Optional<ProposalState> state, @Valid @BeanParam PageRequest page) {
    return proposals.page(state, cursors.open(page));
  }

  @POST
  @Path("/{proposalId}/accept")
  @Operation(
      operationId = "acceptProposal",
      summary = "Make a proposal a rule",
      description =
          "Documents that are read from then on, or again, get the proposed value in place of the"
              + " machine's, by the rule `proposal.<id>`. Documents that were read do not change.")
  @Refuses(Reason.CONFLICT)
  public Proposal accept(
      @PathParam("proposalId") String proposalId,
      @Valid @NotNull AnswerRequest request,
      @Context SecurityContext caller) {
    return answer(proposalId, ProposalState.ACCEPTED, request, caller);
  }

  @POST
  @Path("/{proposalId}/dismiss")
  @Operation(
      operationId = "dismissProposal",
      summary = "Dismiss a proposal, or end its rule",
      description =
          "It is not applied any more. Values that it gave stay until their documents are read again.")
  public Proposal dismiss(
      @PathParam("proposalId") String proposalId,
      @Valid @NotNull AnswerRequest request,
      @Context SecurityContext caller) {
    return answer(proposalId, ProposalState.DISMISSED, request, caller);
  }

  private Proposal answer(
      String id, ProposalState state, AnswerRequest request, SecurityContext caller) {
    return proposals.answer(id(id), state, request.reason(), Caller.of(caller).keyId());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound("proposal", text);
    }
  }
}
