package vn.sohoa.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.problem.RequestFault;
import vn.sohoa.review.DecisionDesk.Person;

/** One decision for many documents. */
@Path("/api/v1/documents:decide")
@Tag(name = "reviews")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class BulkDecisionsResource {
  private final DecisionService decisions;

  BulkDecisionsResource(DecisionService decisions) {
    this.decisions = decisions;
  }

  @POST
  @Operation(
      operationId = "decideManyDocuments",
      summary = "Make the same decisions about many documents",
      description =
          "Each document is decided by itself and has a result of its own; one that is refused stops"
              + " no other. A repetition decides nothing that stands already.")
  @Refuses(Reason.UNPROCESSABLE)
  public DecisionReceipts decide(
      @Valid @NotNull BulkRequest wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    if (wanted.decidesNothing()) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("fault.nothing-decided"));
    }
    Person person = Person.of(caller);
    Language language =
        Language.preferred(
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    return new DecisionReceipts(
        wanted.docCodes().stream()
            .distinct()
            .map(docCode -> decide(docCode, wanted, person, language))
            .toList());
  }

  private DecisionReceipts.Result decide(
      String docCode, BulkRequest wanted, Person person, Language language) {
    try {
      return DecisionReceipts.Result.of(decisions.decide(docCode, wanted, person));
    } catch (ProblemException e) {
      List<RequestFault> faults = e.faults();
      return new DecisionReceipts.Result(
          docCode,
          Optional.empty(),
          Optional.empty(),
          Optional.of(e.reason()),
          faults.stream().map(fault -> fault.in(language)).toList());
    }
  }
}
