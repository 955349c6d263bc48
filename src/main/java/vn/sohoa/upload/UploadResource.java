package vn.sohoa.upload;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Caller;
import vn.sohoa.access.Right;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.HttpDate;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.Refuses;
import vn.sohoa.upload.header.UploadMetadata;

/** Files that are sent in pieces, by the protocol tus 1.0.0. */
@Path(Tus.ROOT)
@Tag(name = "uploads")
@TusOperation
@RolesAllowed(Right.SEND_DOCUMENTS)
public class UploadResource {
  private static final Logger LOG = Logger.getLogger(UploadResource.class);
  private static final String ID = "/{uploadId}";

  private final UploadStore store;
  private final PieceReceiver receiver;

  UploadResource(UploadStore store, PieceReceiver receiver) {
    this.store = store;
    this.receiver = receiver;
  }

  @POST
  @Operation(
      operationId = "createUpload",
      summary = "Announce a file that is sent in pieces",
      description =
          "The protocol is tus 1.0.0 with creation, checksum, termination and expiration; OPTIONS"
              + " tells. Upload-Metadata may have `filename` and `sha256` (64 hexadecimal digits)."
              + " When all bytes have arrived, import the file by its `uploadId`.")
  @Refuses({
    Reason.TUS_VERSION_UNSUPPORTED,
    Reason.FILE_TOO_LARGE,
    Reason.UPLOAD_QUOTA,
    Reason.STORAGE_FULL
  })
  @APIResponse(responseCode = "201", description = "The upload is created")
  public Response create(
      @HeaderParam(Tus.RESUMABLE) @Parameter(required = true) @Nullable String version,
      @HeaderParam(Tus.UPLOAD_LENGTH)
          @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
          @Nullable String length,
      @HeaderParam(Tus.UPLOAD_METADATA) @Nullable String metadata,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    if (headers.getLength() > 0) {
      throw ProblemException.ofParameter(
          Reason.INVALID_REQUEST, HttpHeaders.CONTENT_LENGTH, Message.of("fault.upload-body"));
    }
    Optional<UploadMetadata> read = UploadHeaders.metadata(metadata);
    Upload upload =
        store.create(
            Caller.of(caller).keyId(),
            UploadHeaders.number(Tus.UPLOAD_LENGTH, length),
            Optional.ofNullable(metadata),
            UploadHeaders.sha256(read));
    return Response.created(URI.create(Tus.ROOT + "/" + upload.id()))
        .header(Tus.UPLOAD_EXPIRES, HttpDate.format(upload.expiresAt()))
        .build();
  }

  @HEAD
  @Path(ID)
  @Operation(
      operationId = "getUploadOffset",
      summary = "Get how much of a file has arrived",
      description =
          "Upload-Offset has the bytes that are stored durably. A request that sends a piece of the"
              + " same upload is ended.")
  @Refuses({Reason.TUS_VERSION_UNSUPPORTED, Reason.UPLOAD_LOCKED})
  @APIResponse(responseCode = "200", description = "The upload exists")
  public Response offset(
      @PathParam("uploadId") UUID uploadId,
      @HeaderParam(Tus.RESUMABLE) @Parameter(required = true) @Nullable String version,
      @Context SecurityContext caller)
      throws IOException {
    try (UploadStore.Work work = store.begin(uploadId, Caller.of(caller).keyId(), () -> {})) {
      Upload upload = work.upload();
      Response.ResponseBuilder answer =
          Response.ok()
              .header(Tus.UPLOAD_OFFSET, work.offset())
              .header(Tus.UPLOAD_LENGTH, upload.length());
      upload.metadata().ifPresent(metadata -> answer.header(Tus.UPLOAD_METADATA, metadata));
      if (upload.imported().isEmpty()) {
        answer.header(Tus.UPLOAD_EXPIRES, HttpDate.format(upload.expiresAt()));
      }
      return answer.build();
    }
  }

  @PATCH
  @Path(ID)
  @Consumes(Tus.MEDIA_TYPE)
  @Operation(
      operationId = "appendUpload",
      summary = "Send a piece of a file",
      description =
          "The body is stored from Upload-Offset on, which has to be the number of bytes that have"
              + " arrived. If the line drops, what has arrived is kept, unless there is an"
              + " Upload-Checksum. A later request for the same upload ends this one.")
  @Refuses({
    Reason.TUS_VERSION_UNSUPPORTED,
    Reason.UPLOAD_OFFSET_MISMATCH,
    Reason.UPLOAD_LOCKED,
    Reason.CHECKSUM_MISMATCH,
    Reason.STORAGE_FULL
  })
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Tus.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "204", description = "The piece is stored durably")
  public Response append(
      @PathParam("uploadId") UUID uploadId,
      @HeaderParam(Tus.RESUMABLE) @Parameter(required = true) @Nullable String version,
      @HeaderParam(Tus.UPLOAD_OFFSET)
          @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
          @Nullable String offset,
      @HeaderParam(Tus.UPLOAD_CHECKSUM) @Nullable String checksum,
      InputStream body,
      @Context HttpHeaders headers,
      @Context RoutingContext request,
      @Context SecurityContext caller)
      throws IOException {
    if (headers.getMediaType() == null) {
      throw new ProblemException(
          Reason.UNSUPPORTED_MEDIA_TYPE, Message.of("problem.upload-type", Tus.MEDIA_TYPE));
    }
    var piece =
        new PieceReceiver.Announced(
            UploadHeaders.number(Tus.UPLOAD_OFFSET, offset),
            length(request),
            UploadHeaders.checksum(checksum));
    if (request.response().closed()) {
      // Its line dropped while it waited for a thread; it must not end a newer one
      return dropped();
    }
    try {
      return answer(
          receiver.receive(
              uploadId, Caller.of(caller).keyId(), piece, body, () -> endConnection(request)));
    } catch (LineDroppedException e) {
      LOG.debugf("a piece of upload %s ended early: %s", uploadId, e);
      return dropped();
    }
  }

  /** Without a document: the framework fails to write one where the answer has ended. */
  private static Response dropped() {
    return Response.status(Reason.INVALID_REQUEST.status()).build();
  }

  private static Response answer(PieceReceiver.Received received) {
    Response.ResponseBuilder answer =
        Response.noContent().header(Tus.UPLOAD_OFFSET, received.offset());
    received.expiresAt().ifPresent(at -> answer.header(Tus.UPLOAD_EXPIRES, HttpDate.format(at)));
    return answer.build();
  }

  private static long length(RoutingContext request) {
    String sent = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return sent == null ? -1 : Long.parseLong(sent.strip());
  }

  /** The thread that reads the body is woken by that. */
  private static void endConnection(RoutingContext request) {
    if (request.request().version() == HttpVersion.HTTP_2) {
      request.response().reset();
    } else {
      request.request().connection().close();
    }
  }

  @DELETE
  @Path(ID)
  @Operation(
      operationId = "terminateUpload",
      summary = "Delete an upload",
      description = "Its bytes are deleted; a document that it was imported as stays.")
  @Refuses({Reason.TUS_VERSION_UNSUPPORTED, Reason.UPLOAD_LOCKED})
  public void terminate(
      @PathParam("uploadId") UUID uploadId,
      @HeaderParam(Tus.RESUMABLE) @Parameter(required = true) @Nullable String version,
      @Context SecurityContext caller)
      throws IOException {
    store.delete(uploadId, Caller.of(caller).keyId());
  }
}
