package vn.sohoa.document;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.stream.StreamConfig;

/** Progress of all uploads of the caller in one stream, for a page that shows many. */
@Path("/api/v1/documents/events")
@Tag(name = "documents")
@RolesAllowed(Right.SEND_DOCUMENTS)
public class UploadEventsResource {
  private final UploadStream uploads;
  private final StreamConfig config;

  UploadEventsResource(UploadStream uploads, StreamConfig config) {
    this.uploads = uploads;
    this.config = config;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "streamUploadEvents",
      summary = "Follow the progress of one's own uploads",
      description =
          "Server-Sent Events about all documents that the caller has sent and that are not finished,"
              + " also those that are sent later, with the pages that were scanned badly as soon as"
              + " they are read. The data of each event is an UploadProgress object as"
              + " JSON: `progress` for each change, `end` for the final one of a document. A client that"
              + " connects again with the id of the last event in Last-Event-ID gets the ends that it has"
              + " missed, of the last hour. Of many documents, those that are processed next are"
              + " reported. The stream has no end; it is closed after `sohoa.progress.lifetime`, and the"
              + " client connects again.")
  @APIResponse(
      responseCode = "200",
      description = "A stream of events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  public Multi<OutboundSseEvent> events(
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastId,
      @Context Sse sse,
      @Context SecurityContext caller) {
    return uploads
        .of(Caller.of(caller).keyId(), Optional.ofNullable(lastId))
        .map(event -> event.toSse(sse, config.retry()));
  }
}
