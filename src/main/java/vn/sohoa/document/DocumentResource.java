package vn.sohoa.document;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Right;
import vn.sohoa.audit.ReadAction;
import vn.sohoa.audit.ReadsRecords;
import vn.sohoa.stream.StreamConfig;

/** Single documents (tài liệu số hóa). */
@Path("/api/v1/documents/{docCode}")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class DocumentResource {
  private final DocumentReader reader;
  private final ProgressStream progress;
  private final PageReader pages;
  private final StreamConfig config;

  DocumentResource(
      DocumentReader reader, ProgressStream progress, PageReader pages, StreamConfig config) {
    this.config = config;
    this.reader = reader;
    this.progress = progress;
    this.pages = pages;
  }

  @GET
  @ReadsRecords(ReadAction.DOCUMENT)
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
  @ReadsRecords(ReadAction.PAGE)
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
  @Operation(
      operationId = "streamDocumentEvents",
      summary = "Follow the progress of a document",
      description =
          "Server-Sent Events. The data of each event is a Progress object as JSON. Each change is"
              + " an event `progress`, the final one an event `end`; both have ids. A client that connects again with the id of an `end` in Last-Event-ID"
              + " gets 204, which ends its attempts. Comments keep an idle stream open.")
  @APIResponse(
      responseCode = "200",
      description = "A stream of events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "204", description = "The client has seen the end")
  public Multi<OutboundSseEvent> events(
      @PathParam("docCode") String docCode,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastId,
      @Context Sse sse,
      @Context SecurityContext caller) {
    return progress
        .of(docCode, DocumentVisibility.of(caller), Optional.ofNullable(lastId))
        .orElseThrow(() -> new WebApplicationException(Response.noContent().build()))
        .map(event -> event.toSse(sse, config.retry()));
  }
}
