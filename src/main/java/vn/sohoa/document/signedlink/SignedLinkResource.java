package vn.sohoa.document.signedlink;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.time.VietnamTime;

/** Makes links for people who have no credentials of this service. */
@Path("/api/v1/documents/{docCode}/links")
@Tag(name = "documents")
@RolesAllowed(Right.SEE_PAGES)
public class SignedLinkResource {
  private final SignedLinks links;
  private final LinkAddresses addresses;

  SignedLinkResource(SignedLinks links, LinkAddresses addresses) {
    this.links = links;
    this.addresses = addresses;
  }

  @POST
  @Operation(
      operationId = "createSignedLink",
      summary = "Make a short-lived link to a document",
      description =
          "For a person inside the one-stop system who has no account here. Whoever has the link"
              + " may open it until it expires: `FILE` downloads a file, `VIEW` is a page with the"
              + " record and the images of its pages, which may be embedded in a page of an origin"
              + " that the service allows. It ends before if the key that made it is revoked, or"
              + " the document becomes a secret, is taken back or changed. What is read by it is"
              + " in the audit of reads, with the person it was made for.")
  @Refuses(Reason.CONFLICT)
  @APIResponse(
      responseCode = "201",
      description = "The link was made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SignedLinkView.class)))
  public RestResponse<SignedLinkView> create(
      @PathParam("docCode") String docCode,
      @Valid @NotNull SignedLinkRequest request,
      @Context UriInfo address,
      @Context SecurityContext caller) {
    SignedLinks.Made made =
        links.make(docCode, request, DocumentVisibility.of(caller), Caller.of(caller).keyId());
    return RestResponse.status(
        RestResponse.Status.CREATED,
        new SignedLinkView(
            addresses.of(made.link(), made.token(), address.getRequestUri()),
            VietnamTime.at(made.link().expiresAt())));
  }
}
