package vn.sohoa.document;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.sohoa.access.Right;

/** Single documents (tài liệu số hóa). */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class DocumentResource {
  private final DocumentReader reader;
  private final ProgressStream progress;
  private final PageReader pages;

  DocumentResource(DocumentReader reader, ProgressStream progress, PageReader pages) {
    this.reader = reader;
    this.progress = progress;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "getDocument",
      summary = "Get a document",
      description =
          "State, progress, declared metadata, recognised fields, findings, signatures, "
              + "link and pages. The ETag is needed as If-Match to decide the link.")
  public RestResponse<DocumentView> get(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    DocumentView document = reader.view(docCode, DocumentVisibility.of(caller));
    return RestResponse.ResponseBuilder.ok(document).tag(document.version()).build();
  }

  @GET
  @Path("/pages/{number}")
  @Operation(
      operationId = "getDocumentPage",
      summary = "Get a page of a document",
      description = "Words with boxes and confidence, barcodes, and the measurements of the scan.")
  public PageReader.PageDetail page(
      @PathParam("docCode") String docCode,
      @PathParam("number") int number,
      @Context SecurityContext caller)
      throws IOException {
    return pages.read(docCode, number, DocumentVisibility.of(caller));
  }

  @GET
  @Path("/events")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "A stream of events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  @Operation(
      operationId = "streamDocumentEvents",
      summary = "Follow the progress of a document",
      description =
          "Server-Sent Events. The data of each event is a Progress object as JSON. The "
              + "first event is sent at once, then one for every change; the stream ends with "
              + "the event of a final state.")
  public Multi<Progress> events(
      @PathParam("docCode") String docCode, @Context SecurityContext caller) {
    return progress.of(docCode, DocumentVisibility.of(caller));
  }
}
