package vn.sohoa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.sohoa.blob.BlobDamagedException;
import vn.sohoa.blob.BlobUnavailableException;
import vn.sohoa.blob.DiskFull;
import vn.sohoa.blob.StorageFullException;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;
import vn.sohoa.sql.DatabaseOutage;

/** Converts every failure of a request to a problem document without internal details. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response refused(ProblemException exception, HttpHeaders headers) {
    return Problems.response(exception.reason(), exception.refusal(), headers);
  }

  @ServerExceptionMapper
  Response invalid(
      ConstraintViolationException exception,
      ContainerRequestContext request,
      HttpHeaders headers) {
    Optional<Operation> operation = ParameterFilter.operation(request);
    List<RequestFault> faults =
        exception.getConstraintViolations().stream()
            .map(violation -> Violations.fault(violation, operation))
            .sorted(Comparator.comparing(fault -> fault.sentence(Language.ENGLISH)))
            .toList();
    return Problems.response(Reason.INVALID_REQUEST, new Refusal(List.of(), faults), headers);
  }

  @ServerExceptionMapper
  Response malformed(
      JsonProcessingException exception, ContainerRequestContext request, HttpHeaders headers) {
    if (exception instanceof InvalidDefinitionException) {
      return unforeseen(exception, request, headers);
    }
    RequestFault fault = JsonFaults.of(exception);
    Optional<String> part = ParameterFilter.operation(request).flatMap(Operation::jsonPart);
    return Problems.response(
        Reason.INVALID_REQUEST, Refusal.of(part.map(fault::inPart).orElse(fault)), headers);
  }

  /** JSON in a coding that is none, e.g. UTF-32 as the parser takes zeros for. */
  @ServerExceptionMapper
  Response noText(CharConversionException exception, HttpHeaders headers) {
    return Problems.response(Reason.INVALID_REQUEST, Message.of("problem.no-text"), headers);
  }

  /** Separate, because the framework's own mapper of this exception returns no reason. */
  @ServerExceptionMapper
  Response mismatched(
      MismatchedInputException exception, ContainerRequestContext request, HttpHeaders headers) {
    return malformed(exception, request, headers);
  }

  @ServerExceptionMapper
  Response unauthenticated(UnauthorizedException exception, HttpHeaders headers) {
    return Problems.response(Reason.UNAUTHENTICATED, headers);
  }

  @ServerExceptionMapper
  Response unauthenticated(AuthenticationFailedException exception, HttpHeaders headers) {
    return Problems.response(Reason.UNAUTHENTICATED, headers);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException exception, HttpHeaders headers) {
    return Problems.response(Reason.FORBIDDEN, headers);
  }

  @ServerExceptionMapper
  Response failed(
      WebApplicationException exception, ContainerRequestContext request, HttpHeaders headers) {
    if (exception.getCause() instanceof JsonProcessingException json) {
      return malformed(json, request, headers);
    }
    int status = exception.getResponse().getStatus();
    if (status < 400) {
      return exception.getResponse();
    }
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
        ? unforeseen(exception, request, headers)
        : Problems.response(reason, headers);
  }

  @ServerExceptionMapper
  Response unavailable(BlobUnavailableException exception, HttpHeaders headers) {
    LOG.warn(exception.getMessage());
    return Problems.response(Reason.STORE_UNAVAILABLE, headers);
  }

  @ServerExceptionMapper
  Response full(StorageFullException exception, HttpHeaders headers) {
    LOG.warnf("an upload is refused: %s", exception.getMessage());
    return Problems.response(Reason.STORAGE_FULL, headers);
  }

  @ServerExceptionMapper
  Response damaged(BlobDamagedException exception, HttpHeaders headers) {
    LOG.error(exception.getMessage());
    return Problems.response(Reason.BLOB_DAMAGED, headers);
  }

  /** Without a document, which would be taken for a part of the answer. */
  @ServerExceptionMapper
  Response cutOff(AnswerCutOffException exception) {
    if (exception.getCause() == null) {
      LOG.warn(exception.getMessage());
    } else {
      LOG.error(exception.getMessage(), exception.getCause());
    }
    return Response.status(Reason.INTERNAL_ERROR.status()).build();
  }

  @ServerExceptionMapper
  Response unforeseen(Throwable exception, ContainerRequestContext request, HttpHeaders headers) {
    if (ClientGone.isCauseOf(exception)) {
      LOG.debugf("a client went before its request was read: %s", exception);
      // Without a document: the framework fails to write one where the answer has ended
      return Response.status(Reason.INVALID_REQUEST.status()).build();
    }
    if (FormFilter.isMalformed(request, exception)) {
      return Problems.response(
          Reason.INVALID_REQUEST,
          Refusal.of(RequestFault.ofRequest(Message.of("fault.form-broken"))),
          headers);
    }
    if (BlobUnavailableException.isCauseOf(exception)) {
      LOG.warnf("the store cannot serve a request: %s", exception);
      return Problems.response(Reason.STORE_UNAVAILABLE, headers);
    }
    if (DatabaseOutage.isCauseOf(exception)) {
      LOG.warnf("the database cannot serve a request: %s", exception);
      return Problems.response(Reason.DATABASE_UNAVAILABLE, headers);
    }
    if (DiskFull.isCauseOf(exception)) {
      LOG.warnf("the disk is full, an upload is refused: %s", exception);
      return Problems.response(Reason.STORAGE_FULL, headers);
    }
    Response response = Problems.response(Reason.INTERNAL_ERROR, headers);
    if (response.getEntity() instanceof Problem problem) {
      LOG.errorf(exception, "request failed, %s", problem.instance());
    }
    return response;
  }
}
