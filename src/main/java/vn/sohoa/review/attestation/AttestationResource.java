package vn.sohoa.review.attestation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.document.AttestationView;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.ListPage;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.review.DecisionDesk.Person;

/** REST resource of the attestations of a document. */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "documents")
public class AttestationResource {
  private final AttestationService service;
  private final Cursors cursors;

  AttestationResource(AttestationService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  /** An officer's word. */
  public record AttestationRequest(Optional<@Size(min = 1, max = 500) String> reason) {}

  @POST
  @Path("/attest")
  @RolesAllowed(Right.ATTEST)
  @Operation(
      operationId = "attestDocument",
      summary = "Attest a document",
      description =
          "Records that the digital copy is right. Only for documents that are READY, and "
              + "for the version that was read: If-Match has to hold its ETag. The attestation "
              + "ends when file, kind, role, pages, fields or link change. Attesting again what "
              + "is attested changes nothing.")
  @Refuses({Reason.CONFLICT, Reason.PRECONDITION_REQUIRED})
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      schema = @Schema(type = SchemaType.STRING))
  public RestResponse<AttestationView> attest(
      @PathParam("docCode") String docCode,
      @Valid @NotNull AttestationRequest request,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    AttestationService.Attested attested =
        service.attest(
            docCode,
            Preconditions.ofTags(headers::getRequestHeader),
            officer(caller, request.reason()));
    return RestResponse.ResponseBuilder.ok(attested.attestation()).tag(attested.version()).build();
  }

  @DELETE
  @Path("/attest")
  @RolesAllowed(Right.ATTEST)
  @Operation(
      operationId = "withdrawAttestation",
      summary = "Withdraw the attestation of a document",
      description = "Also of a document that is being read again or waits for a review.")
  public void withdraw(
      @PathParam("docCode") String docCode,
      @QueryParam("reason") Optional<@Size(min = 1, max = 500) String> reason,
      @Context SecurityContext caller) {
    service.withdraw(docCode, officer(caller, reason));
  }

  @GET
  @ReadsRecords(ReadAction.HISTORY)
  @Path("/attestations")
  @RolesAllowed(Right.READ_DOCUMENTS)
  @Operation(
      operationId = "listAttestations",
      summary = "List the attestations of a document",
      description = "All of them, latest first, with what ended them.")
  public CursorPage<AttestationView> list(
      @PathParam("docCode") String docCode,
      @Valid @BeanParam PageRequest request,
      @Context SecurityContext caller) {
    ListPage page = cursors.open(request);
    return page.of(
        service.page(
            docCode,
            DocumentVisibility.of(caller),
            page.position().map(UUID::fromString),
            page.rows()),
        stored -> stored.id().toString(),
        AttestationRepository.Stored::attestation);
  }

  static AttestationService.Officer officer(SecurityContext caller, Optional<String> reason) {
    return new AttestationService.Officer(Person.of(caller), reason);
  }
}
