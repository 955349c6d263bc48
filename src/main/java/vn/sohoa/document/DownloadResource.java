package vn.sohoa.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Right;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Download of originals and derived files. */
@Path("/api/v1/documents/download/{docCode}")
@Tag(name = "documents")
@RolesAllowed(Right.READ_DOCUMENTS)
public class DownloadResource {
  private final Downloads downloads;
  private final BlobStore blobs;

  DownloadResource(Downloads downloads, BlobStore blobs) {
    this.downloads = downloads;
    this.blobs = blobs;
  }

  @GET
  @Operation(summary = "Tải tệp: original | pdfa | text / Download a file, ranges allowed")
  @APIResponse(
      responseCode = "200",
      description = "The bytes; the original is bit-identical to what was sent")
  public Response download(
      @PathParam("docCode") String docCode,
      @QueryParam("rendition") @DefaultValue("original") String rendition,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @Context Request request,
      @Context SecurityContext caller)
      throws IOException {
    Download download = downloads.open(docCode, rendition, DocumentVisibility.of(caller));
    EntityTag tag = new EntityTag(download.etag());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    Response.ResponseBuilder answer =
        switch (download) {
          case Download.OfFile file -> sendFile(file, isCurrent(ifRange, tag) ? range : null);
          case Download.OfText text -> Response.ok(text.content());
        };
    return answer
        .type(download.mediaType())
        .tag(tag)
        .header("Content-Disposition", "attachment; filename=\"" + download.fileName() + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /**
   * Whether the client's part is of the current version; parts of two must not be joined (RFC 9110,
   * 13.1.5).
   */
  private static boolean isCurrent(@Nullable String ifRange, EntityTag tag) {
    return ifRange == null || ifRange.equals("\"" + tag.getValue() + "\"");
  }

  private Response.ResponseBuilder sendFile(Download.OfFile file, @Nullable String range)
      throws IOException {
    var path = blobs.path(file.sha256());
    long size = Files.size(path);
    Optional<ByteRange> wanted = range == null ? Optional.empty() : ByteRange.parse(range, size);
    if (wanted.isEmpty()) {
      return Response.ok(path).header("Accept-Ranges", "bytes");
    }
    ByteRange part = wanted.get();
    if (part.isEmpty()) {
      throw new ProblemException(Reason.RANGE_NOT_SATISFIABLE, "the file has " + size + " bytes");
    }
    return Response.status(Response.Status.PARTIAL_CONTENT)
        .entity(new PathPart(path, part.first(), part.length()))
        .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size)
        .header("Accept-Ranges", "bytes");
  }
}
