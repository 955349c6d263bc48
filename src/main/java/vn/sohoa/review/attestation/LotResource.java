package vn.sohoa.review.attestation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.problem.Repeated;

/** REST resource that attests many documents. */
@Path("/api/v1")
@Tag(name = "documents")
public class LotResource {
  private static final int MOST = 500;

  private final AttestationService service;

  LotResource(AttestationService service) {
    this.service = service;
  }

  /** Documents that an officer attests together. */
  @Schema(name = "AttestationLot")
  public record Lot(
      @NotNull @Size(min = 1, max = MOST) List<@NotBlank @Size(max = 100) String> docCodes,
      Optional<@Size(min = 1, max = 500) String> reason) {}

  /**
   * @param attested how many documents are attested
   * @param items in the order of the request
   */
  @RegisterForReflection
  public record AttestationResults(int attested, List<AttestationResult> items) {}

  @POST
  @Path("/documents:attest")
  @RolesAllowed(Right.ATTEST)
  @Operation(
      operationId = "attestDocuments",
      summary = "Attest many documents",
      description =
          "As attestDocument, for each document as it is now. A refused document does not "
              + "affect the others.")
  @Refuses(Reason.UNPROCESSABLE)
  public AttestationResults attest(@Valid @NotNull Lot lot, @Context SecurityContext caller) {
    Repeated.index(lot.docCodes())
        .ifPresent(
            i -> {
              throw ProblemException.atPointer(
                  Reason.UNPROCESSABLE,
                  "/docCodes/" + i,
                  Message.of("fault.repeated", lot.docCodes().get(i)));
            });
    AttestationService.Officer officer = AttestationResource.officer(caller, lot.reason());
    List<AttestationResult> results =
        lot.docCodes().stream().map(docCode -> result(docCode, officer)).toList();
    return new AttestationResults(
        (int) results.stream().filter(one -> one.attestation().isPresent()).count(), results);
  }

  private AttestationResult result(String docCode, AttestationService.Officer officer) {
    try {
      return AttestationResult.of(service.attestOfLot(docCode, officer));
    } catch (ProblemException e) {
      return AttestationResult.refused(docCode, e);
    } catch (RuntimeException e) {
      return AttestationResult.failed(docCode, e);
    }
  }
}
