package vn.sohoa.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.sohoa.message.Message;

/**
 * Refuses query and path parameters that the operation does not have, that are given twice, or that
 * have an invalid value. The framework would ignore the first, choose one of the second, and not
 * name the third. An empty or repeated Idempotency-Key is refused, too.
 */
final class ParameterFilter {
  private static final String OPERATION = ParameterFilter.class.getName();
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** Returns the operation that the request was matched with, if it was. */
  static Optional<Operation> operation(ContainerRequestContext request) {
    return Optional.ofNullable((Operation) request.getProperty(OPERATION));
  }

  @ServerRequestFilter
  void look(ContainerRequestContext request, ResourceInfo matched) {
    Operation operation = Operation.of(matched.getResourceMethod());
    request.setProperty(OPERATION, operation);
    List<RequestFault> faults =
        Stream.of(
                faults(operation.path(), request.getUriInfo().getPathParameters()),
                faults(operation.query(), request.getUriInfo().getQueryParameters()),
                headerFaults(request.getHeaders().get(IDEMPOTENCY_KEY)))
            .flatMap(each -> each)
            .toList();
    if (!faults.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, faults);
    }
  }

  /** A key that is lost would not protect the sender from storing a scan twice. */
  private static Stream<RequestFault> headerFaults(@Nullable List<String> sent) {
    if (sent == null || (sent.size() == 1 && !sent.getFirst().isBlank())) {
      return Stream.empty();
    }
    String why = sent.size() > 1 ? "fault.repeated-parameter" : "fault.missing";
    return Stream.of(RequestFault.ofParameter(IDEMPOTENCY_KEY, Message.of(why)));
  }

  private static Stream<RequestFault> faults(
      Map<String, Value> known, MultivaluedMap<String, String> sent) {
    return sent.entrySet().stream()
        .flatMap(one -> fault(known, one.getKey(), one.getValue()).stream());
  }

  static Optional<RequestFault> fault(Map<String, Value> known, String name, List<String> sent) {
    Value value = known.get(name);
    if (value == null) {
      return Optional.of(
          RequestFault.ofParameter(name, Message.of("fault.unknown-parameter"))
              .allowing(known.keySet(), name));
    }
    return sent.size() > 1
        ? Optional.of(RequestFault.ofParameter(name, Message.of("fault.repeated-parameter")))
        : sent.stream().flatMap(text -> value.fault(name, text).stream()).findFirst();
  }
}
