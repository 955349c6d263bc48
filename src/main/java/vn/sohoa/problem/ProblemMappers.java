package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.blob.BlobUnavailableException;
import vn.sohoa.sql.DatabaseOutage;

/** Converts every failure of a request to a problem document without internal details. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refused(ProblemException exception, HttpHeaders headers) {
    return Problems.response(exception.reason(), exception.detail(), exception.faults(), headers);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException exception, HttpHeaders headers) {
    List<Problem.Fault> faults =
        exception.getConstraintViolations().stream()
            .map(ProblemMappers::fault)
            .sorted(java.util.Comparator.comparing(fault -> fault.pointer().orElse("")))
            .toList();
    return Problems.response(Reason.INVALID_REQUEST, "", faults, headers);
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException exception, HttpHeaders headers) {
    String where =
        exception instanceof JsonMappingException mapping
            ? pointer(mapping)
            : "the body is not JSON";
    return Problems.response(Reason.INVALID_REQUEST, where, headers);
  }

  /** Separate, because the framework's own mapper of this exception returns no reason. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException exception, HttpHeaders headers) {
    return malformed(exception, headers);
  }

  @ServerExceptionMapper
  Response unauthenticated(UnauthorizedException exception, HttpHeaders headers) {
    return Problems.response(Reason.UNAUTHENTICATED, "", headers);
  }

  @ServerExceptionMapper
  Response unauthenticated(AuthenticationFailedException exception, HttpHeaders headers) {
    return Problems.response(Reason.UNAUTHENTICATED, "", headers);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException exception, HttpHeaders headers) {
    return Problems.response(Reason.FORBIDDEN, "", headers);
  }

  @ServerExceptionMapper
  Response failed(WebApplicationException exception, HttpHeaders headers) {
    if (exception.getCause() instanceof JsonProcessingException json) {
      return malformed(json, headers);
    }
    int status = exception.getResponse().getStatus();
    Reason reason =
        switch (status) {
          case 401 -> Reason.UNAUTHENTICATED;
          case 403 -> Reason.FORBIDDEN;
          // JAX-RS reports an invalid query parameter as 404, too, but with a cause.
          case 404 -> exception.getCause() == null ? Reason.NOT_FOUND : Reason.INVALID_REQUEST;
          case 405 -> Reason.METHOD_NOT_ALLOWED;
          case 406 -> Reason.NOT_ACCEPTABLE;
          case 413 -> Reason.FILE_TOO_LARGE;
          case 415 -> Reason.UNSUPPORTED_MEDIA_TYPE;
          default -> status >= 400 && status < 500 ? Reason.INVALID_REQUEST : Reason.INTERNAL_ERROR;
        };
    return reason == Reason.INTERNAL_ERROR
        ? unforeseen(exception, headers)
        : Problems.response(reason, "", headers);
  }

  @ServerExceptionMapper
  Response unavailable(BlobUnavailableException exception, HttpHeaders headers) {
    LOG.warn(exception.getMessage());
    return Problems.response(Reason.STORE_UNAVAILABLE, "", headers);
  }

  @ServerExceptionMapper
  Response damaged(BlobDamagedException exception, HttpHeaders headers) {
    LOG.error(exception.getMessage());
    return Problems.response(Reason.BLOB_DAMAGED, "", headers);
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable exception, HttpHeaders headers) {
    if (DatabaseOutage.isCauseOf(exception)) {
      LOG.warnf("the database cannot serve a request: %s", exception);
      return Problems.response(Reason.DATABASE_UNAVAILABLE, "", headers);
    }
    Response response = Problems.response(Reason.INTERNAL_ERROR, "", headers);
    if (response.getEntity() instanceof Problem problem) {
      LOG.errorf(exception, "request failed, %s", problem.instance());
    }
    return response;
  }

  private static Problem.Fault fault(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    // The first two steps name the Java method and its parameter, which are internal.
    String[] steps = path.split("\\.", 3);
    return Problem.Fault.atPointer(steps[steps.length - 1], violation.getMessage());
  }

  private static String pointer(JsonMappingException exception) {
    String path =
        exception.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("/"));
    return "cannot be read at /" + path;
  }
}
