package vn.sohoa.review.queue;

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
import vn.sohoa.access.Right;
import vn.sohoa.stream.StreamConfig;

/** Numbers of the review queue as they change. */
@Path("/api/v1/reviews/events")
@Tag(name = "reviews")
@RolesAllowed(Right.REVIEW_DOCUMENTS)
public class ReviewEventsResource {
  private final ReviewCountStream counts;
  private final StreamConfig config;

  ReviewEventsResource(ReviewCountStream counts, StreamConfig config) {
    this.counts = counts;
    this.config = config;
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "streamReviewCounts",
      summary = "Follow the numbers of the review queue",
      description =
          "Server-Sent Events. An event `counts` comes first and whenever a number has changed, at most"
              + " once a second; its data is a ReviewTotals object as JSON. A client that connects again"
              + " with the id of the last event in Last-Event-ID gets the next one when the numbers differ"
              + " from those. The stream has no end; it is closed after `sohoa.progress.lifetime`, and the"
              + " client connects again.")
  @APIResponse(
      responseCode = "200",
      description = "A stream of events",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  public Multi<OutboundSseEvent> events(
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastId, @Context Sse sse) {
    return counts.of(Optional.ofNullable(lastId)).map(event -> event.toSse(sse, config.retry()));
  }
}
