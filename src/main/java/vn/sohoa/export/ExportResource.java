package vn.sohoa.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.document.DocumentVisibility;
import vn.sohoa.idempotency.Outcome;
import vn.sohoa.idempotency.RequestKey;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.Cursors;
import vn.sohoa.paging.PageRequest;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;

/** Exports of documents, for systems that move them into another store. */
@Path("/api/v1/exports")
@Tag(name = "exports")
@RolesAllowed(Right.EXPORT_DOCUMENTS)
public class ExportResource {
  private final ExportService service;
  private final Cursors cursors;

  ExportResource(ExportService service, Cursors cursors) {
    this.service = service;
    this.cursors = cursors;
  }

  @POST
  @Operation(
      operationId = "createExport",
      summary = "Export documents",
      description =
          "Chooses all documents that meet the filter now, once: what arrives later is not in it. Its"
              + " files are then looked at in the background, until it is READY. Documents that"
              + " nobody judged, and state secrets, are in no export, whoever asks.")
  @Refuses({Reason.IDEMPOTENCY_CONFLICT, Reason.UNPROCESSABLE, Reason.EXPORT_QUOTA})
  @APIResponse(
      responseCode = "201",
      description = "The documents are chosen",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExportView.class)))
  public RestResponse<ExportView> create(
      @Valid @NotNull ExportRequest request,
      @HeaderParam("Idempotency-Key") @Size(min = 1, max = 200) @Nullable String idempotencyKey,
      @Context SecurityContext caller) {
    String keyId = Caller.of(caller).keyId();
    Outcome<ExportView> created =
        service.create(
            request, DocumentVisibility.of(caller), keyId, RequestKey.of(keyId, idempotencyKey));
    return created
        .response(RestResponse.Status.CREATED)
        .location(URI.create("/api/v1/exports/" + created.answer().exportId()))
        .build();
  }

  @GET
  @Operation(
      operationId = "listExports",
      summary = "List exports",
      description = "Those of the caller, newest first; admins see those of all.")
  public CursorPage<ExportView> list(
      @Valid @BeanParam PageRequest request, @Context SecurityContext caller) {
    return service.page(cursors.open(request), DocumentVisibility.of(caller));
  }

  @GET
  @Path("/{exportId}")
  @Operation(
      operationId = "getExport",
      summary = "Get an export",
      description = "How far it is, and how much it has.")
  public ExportView get(@PathParam("exportId") UUID exportId, @Context SecurityContext caller) {
    return service.get(exportId, DocumentVisibility.of(caller));
  }

  @DELETE
  @Path("/{exportId}")
  @Operation(
      operationId = "deleteExport",
      summary = "Delete an export",
      description = "Nothing of it can be fetched any more. The documents stay as they are.")
  public void delete(@PathParam("exportId") UUID exportId, @Context SecurityContext caller) {
    service.delete(exportId, DocumentVisibility.of(caller), Caller.of(caller).keyId());
  }
}
