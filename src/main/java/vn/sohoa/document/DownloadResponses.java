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

/** Creates the response to a download request: all bytes, a part or none. */
@ApplicationScoped
public class DownloadResponses {
  private final BlobStore blobs;
  private final FileResponses responses;
  private final Clock clock;

  DownloadResponses(BlobStore blobs, FileResponses responses, Clock clock) {
    this.blobs = blobs;
    this.responses = responses;
    this.clock = clock;
  }

  public Response respond(Download download, Request request, HttpHeaders headers)
      throws IOException {
    return responses.respond(
        download.validators(clock.instant()),
        download.size(),
        request,
        headers,
        (first, length) -> content(download, first, length));
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
}
