package vn.sohoa.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.time.Clock;
import vn.sohoa.message.Message;
import vn.sohoa.precondition.HttpDate;
import vn.sohoa.precondition.RepresentationRequest;
import vn.sohoa.precondition.Selection;
import vn.sohoa.precondition.Validators;
import vn.sohoa.problem.Problems;
import vn.sohoa.problem.Reason;

/** Creates the response to a request for a file by its conditions: all bytes, a part or none. */
@ApplicationScoped
public class FileResponses {
  private final Clock clock;

  FileResponses(Clock clock) {
    this.clock = clock;
  }

  /** Returns the answer with some of the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param first first byte, from 0
     * @param length number of bytes
     */
    ResponseBuilder of(long first, long length) throws IOException;
  }

  /**
   * Returns the response.
   *
   * @param current what identifies the bytes of today
   * @param size of all bytes
   * @param content makes the answer with those that are wanted
   */
  public Response respond(
      Validators current, long size, Request request, HttpHeaders headers, Content content)
      throws IOException {
    var sent =
        new RepresentationRequest(request.getMethod(), headers::getRequestHeader, clock.instant());
    ResponseBuilder answer =
        switch (sent.select(current, size)) {
          case Selection.Whole() -> content.of(0, size);
          case Selection.Part part ->
              content
                  .of(part.first(), part.length())
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

  private static ResponseBuilder problem(Reason reason, Message detail, HttpHeaders headers) {
    return Response.fromResponse(Problems.response(reason, detail, headers));
  }
}
