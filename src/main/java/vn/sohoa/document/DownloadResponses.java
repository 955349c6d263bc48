package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.jboss.resteasy.reactive.PathPart;
import vn.sohoa.blob.BlobStore;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.HttpDate;
import vn.sohoa.precondition.RepresentationRequest;
import vn.sohoa.precondition.Selection;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.Problems;
import vn.sohoa.problem.Reason;

/** Creates the response to a download request: all bytes, a part or none. */
@ApplicationScoped
class DownloadResponses {
  private final BlobStore blobs;
  private final Clock clock;

  DownloadResponses(BlobStore blobs, Clock clock) {
    this.blobs = blobs;
    this.clock = clock;
  }

  Response respond(Download download, Request request, HttpHeaders headers) throws IOException {
    var sent =
        new RepresentationRequest(request.getMethod(), headers::getRequestHeader, clock.instant());
    Validators current = download.validators(sent.now());
    long size = download.size();
    ResponseBuilder answer =
        switch (sent.select(current, size)) {
          case Selection.Whole() -> content(download, 0, size);
          case Selection.Part part ->
              content(download, part.first(), part.length())
                  .status(Response.Status.PARTIAL_CONTENT)
                  .header(
                      "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), size));
          case Selection.NotModified() -> Response.notModified();
          case Selection.PreconditionFailed() ->
              problem(
                  Reason.PRECONDITION_FAILED, Message.of("fault.changed", current.tag()), headers);
          case Selection.NotSatisfiable() ->
              problem(Reason.RANGE_NOT_SATISFIABLE, Message.of("problem.size", size), headers)
                  .header("Content-Range", "bytes */" + size);
        };
    current
        .lastModified()
        .map(HttpDate::format)
        .ifPresent(at -> answer.header("Last-Modified", at));
    return answer.header("ETag", current.tag().toString()).header("Accept-Ranges", "bytes").build();
  }

  private ResponseBuilder content(Download download, long first, long length) throws IOException {
    return Response.ok(entity(download, first, length), download.mediaType())
        // Also HEAD needs it, where the framework does not look at the entity
        .header("Content-Length", length)
        .header("Content-Disposition", "attachment; filename=\"" + download.fileName() + "\"")
        .header("X-Content-Type-Options", "nosniff");
  }

  private Object entity(Download download, long first, long length) throws IOException {
    if (length == 0) {
      return new byte[0];
    }
    return switch (download.content()) {
      // Not the path: the framework would itself apply Range to it, without any precondition
      case Download.Stored() -> new PathPart(file(download, length), first, length);
      case Download.Joined(String text) ->
          Arrays.copyOfRange(
              text.getBytes(StandardCharsets.UTF_8),
              Math.toIntExact(first),
              Math.toIntExact(first + length));
    };
  }

  /** What is sent as the whole file has the digest that its ETag promises. */
  private Path file(Download download, long length) throws IOException {
    return length == download.size()
        ? blobs.reread(download.sha256())
        : blobs.path(download.sha256());
  }

  private static ResponseBuilder problem(Reason reason, Message detail, HttpHeaders headers) {
    return Response.fromResponse(Problems.response(reason, detail, headers));
  }
}
